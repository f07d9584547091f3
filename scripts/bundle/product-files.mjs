// Files beside the bundle: integrities and sizes as they lie on disk, and the snippet that a portal pastes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { sha384 } from './lazy-integrity.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Rollup plugin: writes `sri.json`, `contents.json` and `snippet.html` next to the files. */
export function productFiles() {
  return {
    name: 'product-files',
    writeBundle({ dir }, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const files = Object.fromEntries(
        chunks.map((chunk) => [chunk.fileName, describe(join(dir, chunk.fileName), chunk)]),
      );
      writeFileSync(join(dir, 'sri.json'), `${JSON.stringify(files, null, 2)}\n`);
      writeFileSync(join(dir, 'contents.json'), `${JSON.stringify(contents(chunks), null, 2)}\n`);
      const entry = chunks.find((chunk) => chunk.isEntry);
      writeFileSync(join(dir, 'snippet.html'), snippet(entry.fileName, files[entry.fileName].integrity));
    },
  };
}

function describe(path, { isEntry, imports, dynamicImports }) {
  const code = readFileSync(path);
  return {
    integrity: sha384(code),
    isEntry,
    imports,
    dynamicImports,
    bytes: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  };
}

/** What each file is made of: bytes before minifying of every module, largest first. */
function contents(chunks) {
  const modulesOf = ({ modules }) =>
    Object.entries(modules)
      .map(([id, { renderedLength }]) => [
        id.startsWith(root) ? id.slice(root.length) : id.replace('\0', ''),
        renderedLength,
      ])
      .filter(([, bytes]) => bytes > 0)
      .sort(([, left], [, right]) => right - left);
  return Object.fromEntries(chunks.map((chunk) => [chunk.fileName, Object.fromEntries(modulesOf(chunk))]));
}

/** `PLATFORM` is the address of the platform, for example https://power.example.gov.cn. */
function snippet(file, integrity) {
  const address = `PLATFORM/cdn/${file}`;
  return `<link rel="modulepreload" href="${address}" integrity="${integrity}" crossorigin="anonymous" />
<script type="module" src="${address}" integrity="${integrity}" crossorigin="anonymous"></script>
<sunlit-power-catalogue platform="PLATFORM">
  <a href="PLATFORM/powers">权力清单</a>
</sunlit-power-catalogue>
`;
}
