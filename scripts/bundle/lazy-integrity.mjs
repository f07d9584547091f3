// Integrity for lazy chunks. `integrity` on the entry says nothing about what the entry imports later: a tampered chunk
// ran (ADR 0014). So every `import()` first announces its files by `<link rel="modulepreload" integrity>` and goes on
// only when the browser has accepted them.
import { createHash } from 'node:crypto';

const HELPER = '\0sunlit-lazy';
const TABLE = '__SUNLIT_CHUNKS__';
const DYNAMIC_IMPORT = /(?<![.\w$])import\s*\(\s*(["'])([^"']+)\1\s*\)/g;

/**
 * Runs in the page. `load` gets the address of a chunk as the bundle knows it; `CHUNKS` maps each file, relative to the
 * entry, to its integrity and to the files it needs at once.
 */
const helperSource = `
const CHUNKS = JSON.parse(${JSON.stringify(TABLE)});
const root = new URL('.', import.meta.url).href;
const announced = new Map();
// A page that allows scripts by nonce gave one to our entry, or to the script that imports it; what we announce needs it.
const scripts = [...document.scripts];
const nonce = (scripts.find((script) => script.src === import.meta.url) ?? scripts.find((script) => script.nonce))?.nonce;

export function sunlitLazy(run) {
  return run(load);
}

async function load(importChunk, base, path) {
  const url = new URL(path, base).href;
  await announce(url.slice(root.length));
  return importChunk(url);
}

function announce(file) {
  const [integrity, needs] = CHUNKS[file] ?? [];
  if (!integrity) return Promise.reject(new TypeError('Sunlit: ' + file + ' is not part of this version.'));
  let ready = announced.get(file);
  if (!ready) {
    ready = Promise.all(needs.map(announce)).then(() => preload(root + file, integrity));
    announced.set(file, ready);
    ready.catch(() => announced.delete(file));
  }
  return ready;
}

function preload(href, integrity) {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return undefined;
  return new Promise((resolve, reject) => {
    link.rel = 'modulepreload';
    link.crossOrigin = 'anonymous';
    link.integrity = integrity;
    if (nonce) link.nonce = nonce;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new TypeError('Sunlit: ' + href + ' did not arrive, or is not the file that was published.'));
    };
    link.href = href;
    document.head.append(link);
  });
}
`;

/** Rollup plugin: wraps every lazy import of our own code and writes the table of chunks into the entry. */
export function lazyIntegrity() {
  return {
    name: 'lazy-integrity',
    resolveId: (source) => (source === HELPER ? source : null),
    load: (id) => (id === HELPER ? { code: helperSource, moduleSideEffects: false } : null),
    transform(code, id) {
      if (id === HELPER || id.includes('node_modules') || code.search(DYNAMIC_IMPORT) < 0) return null;
      const wrapped = code.replace(DYNAMIC_IMPORT, 'sunlitLazy((sunlitLoad) => import($1$2$1))');
      return { code: `import { sunlitLazy } from ${JSON.stringify(HELPER)};\n${wrapped}`, map: null };
    },
    renderDynamicImport: ({ targetModuleId }) =>
      targetModuleId ? { left: 'sunlitLoad((url) => import(url), import.meta.url, ', right: ')' } : null,
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      if (!entry) return;
      const lazy = chunks.filter((chunk) => chunk !== entry);
      const table = Object.fromEntries(
        lazy.map((chunk) => [
          chunk.fileName,
          [sha384(chunk.code), chunk.imports.filter((file) => file !== entry.fileName)],
        ]),
      );
      const holder = chunks.find((chunk) => chunk.code.includes(TABLE));
      if (lazy.length > 0 && holder !== entry) this.error('The table of lazy chunks must be part of the entry.');
      // The table stands inside a string literal of unknown quotes; integrities and names contain none.
      entry.code = entry.code.replace(new RegExp(`(["'\`])${TABLE}\\1`), () => JSON.stringify(JSON.stringify(table)));
    },
  };
}

/** Subresource integrity of a text as it will lie on disk. */
export function sha384(code) {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`;
}
