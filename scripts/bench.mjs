// `npm run bench [-- part …] [--record]`: our figures beside the peers' (packages/bench). Builds what is stale first,
// since what is measured is what ships. The peers come by `npm run bench:install`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildWhatIsStale } from './build.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const run = (...parameters) => spawnSync(process.execPath, parameters, { cwd: root, stdio: 'inherit' }).status ?? 1;

if (!existsSync(`${root}packages/bench/peers/node_modules`)) {
  console.error('The peers are not installed: run `npm run bench:install` first (80 MB, outside the workspaces).');
  process.exitCode = 1;
} else if (
  !(await buildWhatIsStale(['bundles'])) ||
  run('node_modules/typescript/bin/tsc', '-b', 'packages/bench') !== 0
) {
  process.exitCode = 1;
} else {
  process.exitCode = run('packages/bench/dist/main.js', ...process.argv.slice(2));
}
