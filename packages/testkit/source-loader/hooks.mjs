import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const cache = new URL('../../../.cache/source-loader/', import.meta.url);

/** Sources import each other as `./x.js`, as the built files will. */
export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  return { format: 'module', source: await compile(file, await readFile(file, 'utf8')), shortCircuit: true };
}

/** Kept by content: a process started again needs no compiler, and starts as quickly as from built files. */
async function compile(file, text) {
  const kept = new URL(`${createHash('sha256').update(file).update('\0').update(text).digest('hex')}.mjs`, cache);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { transform } = await import('esbuild');
  const options = { loader: 'ts', format: 'esm', target: 'node20', sourcefile: file, sourcemap: 'inline' };
  const { code } = await transform(text, options);
  keep(kept, code);
  return code;
}

function keep(kept, code) {
  const unfinished = new URL(`${kept.href}.${process.pid}`);
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(unfinished, code);
    renameSync(unfinished, kept);
  } catch {
    // Another account's checkout: then each process compiles for itself.
  }
}
