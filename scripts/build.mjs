// Builds what runs: compiled code and browser bundles. `npm run build` builds everything; `npm start` and `npx sunlit`
// call `buildWhatIsStale`, which costs some 20 ms when nothing changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const stamps = join(root, '.cache', 'built');
const tool = (...path) => join(root, 'node_modules', ...path);
const tsc = tool('typescript', 'bin', 'tsc');
const rollup = tool('rollup', 'dist', 'bin', 'rollup');
const sourcesOf = (...folders) =>
  folders.flatMap((folder) => ['src', 'package.json', 'tsconfig.json'].map((name) => `${folder}/${name}`));
const shared = ['tsconfig.base.json', 'package-lock.json', ...sourcesOf('packages/standards', 'packages/contract')];

const steps = {
  /** What `npm start` runs. Test helpers and benchmarks are left out: their faults must not keep a platform down. */
  platform: {
    title: 'Compiling the platform',
    inputs: [...shared, ...sourcesOf('packages/platform')],
    outputs: ['packages/platform/dist/main.js', 'packages/platform/dist/cli/main.js'],
    parameters: [tsc, '-b', 'packages/platform'],
  },
  /** What the platform serves to pages. Manifest and typings (`npm run build`) are for developers only. */
  bundles: {
    title: 'Bundling the components',
    inputs: [...shared, ...sourcesOf('sdk', 'components'), 'rollup.config.js', 'scripts/bundle'],
    outputs: ['components/dist/cdn/sri.json'],
    parameters: [rollup, '--config', 'rollup.config.js', '--silent'],
  },
};

/** Builds the named steps whose inputs changed since they last succeeded. Returns whether all is built. */
export async function buildWhatIsStale(names = Object.keys(steps)) {
  for (const name of names) {
    const step = steps[name];
    const fingerprint = fingerprintOf(step);
    if (isBuilt(name, step, fingerprint)) continue;
    console.log(`  ${step.title} …`);
    if (!(await node(step.parameters))) return false;
    mkdirSync(stamps, { recursive: true });
    writeFileSync(join(stamps, name), fingerprint);
  }
  return true;
}

function isBuilt(name, step, fingerprint) {
  const stamp = join(stamps, name);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint) return false;
  return step.outputs.every((output) => existsSync(join(root, output)));
}

/** Names, sizes and times of all inputs: reading some hundred files' contents would cost more than it saves. */
function fingerprintOf(step) {
  const hash = createHash('sha256');
  for (const input of step.inputs) addToFingerprint(hash, input);
  return hash.digest('hex');
}

function addToFingerprint(hash, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) {
    hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) {
    if (!['node_modules', 'dist'].includes(name)) addToFingerprint(hash, `${path}/${name}`);
  }
}

function node(parameters) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, parameters, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

async function buildEverything() {
  return (await node([tsc, '-b'])) && (await node(['scripts/bundle.mjs']));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await buildEverything()) ? 0 : 1;
