// The CDN product: one immutable `sunlit-{version}.js` (shell and first views) and content-hashed lazy chunks
// (ADR 0014). The npm product needs no bundler: it is what `tsc -b` writes to components/dist (ADR 0022).
import { readFileSync } from 'node:fs';
import { lazyIntegrity } from './scripts/bundle/lazy-integrity.mjs';
import { browserPlugins, onwarn } from './scripts/bundle/plugins.mjs';
import { productFiles } from './scripts/bundle/product-files.mjs';

const { version } = JSON.parse(readFileSync(new URL('components/package.json', import.meta.url), 'utf8'));

export default {
  input: { sunlit: 'components/src/define/all.ts' },
  onwarn,
  output: {
    dir: 'components/dist/cdn',
    format: 'es',
    entryFileNames: `sunlit-${version}.js`,
    chunkFileNames: 'chunks/[name]-[hash].js',
    hoistTransitiveImports: false,
  },
  plugins: [...browserPlugins([lazyIntegrity()]), productFiles()],
};
