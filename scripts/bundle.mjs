// Everything that is generated from the components: manifest, typings for React and Vue, the CDN product.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const bin = (name) => `${root}node_modules/.bin/${name}`;

const steps = [
  ['Manifest', bin('cem'), 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'],
  ['Typings', process.execPath, 'scripts/framework-types.mjs'],
  ['CDN product', bin('rollup'), '--config', 'rollup.config.js', '--silent'],
];

for (const [title, command, ...parameters] of steps) {
  const { status, error } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit' });
  if (status === 0) continue;
  console.error(`${title} failed${error ? `: ${error.message}` : ''}.`);
  process.exit(1);
}
