// `npm run prove -- <suite>`: runs one fault or property suite whole (`npm test` runs a twentieth), and writes what it
// showed, with N, seed and commit, into docs/figures.md. Without a name it lists the suites.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const figures = join(root, 'docs/figures.md');
const ENTRY = '<!-- new proofs go above this line -->';

/** Every `proveRuns('name', full)` of the tree: suite → `{ full, files }`. */
function suites() {
  const found = new Map();
  for (const folder of ['packages', 'sdk', 'components', 'test']) {
    for (const file of testFiles(join(root, folder))) {
      for (const [, name, full] of readFileSync(file, 'utf8').matchAll(/proveRuns\(\s*'([^']+)',\s*([\d_]+)/g)) {
        const suite = found.get(name) ?? { full: Number(full.replaceAll('_', '')), files: new Set() };
        suite.files.add(file);
        found.set(name, suite);
      }
    }
  }
  return found;
}

function testFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'peers'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return entry.name.endsWith('.test.ts') && !path.includes(join('testkit', 'src', 'prove.')) ? [path] : [];
  });
}

function git(...parameters) {
  return spawnSync('git', parameters, { cwd: root, encoding: 'utf8' }).stdout.trim();
}

function record(name, n, seed, seconds) {
  const text = readFileSync(figures, 'utf8');
  if (!text.includes(ENTRY)) throw new Error('docs/figures.md has lost the line that marks where new proofs go.');
  const commit = git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes');
  const day = new Date().toISOString().slice(0, 10);
  const row = `| ${name} | ${n.toLocaleString('en')} | 0 failures | ${seed} | ${commit} | ${day} | ${seconds} s |`;
  writeFileSync(figures, text.replace(ENTRY, `${row}\n${ENTRY}`));
}

const all = suites();
const name = process.argv[2];
const suite = name === undefined ? undefined : all.get(name);
if (!suite) {
  if (name !== undefined) console.error(`There is no suite ${name}.`);
  console.log('Suites: npm run prove -- <suite>\n');
  for (const [each, { full }] of [...all].sort()) console.log(`  ${each.padEnd(24)} ${full.toLocaleString('en')}`);
  process.exit(name === undefined ? 0 : 2);
}

const begin = Date.now();
const { status } = spawnSync(join(root, 'node_modules/.bin/vitest'), ['run', '--testTimeout=7200000', ...suite.files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SUNLIT_PROVE: name },
});
if (status === 0) {
  const { proveRuns } = await import('../packages/testkit/dist/prove.js');
  const { n, seed } = proveRuns(name, suite.full, { ...process.env, SUNLIT_PROVE: name });
  record(name, n, seed, Math.round((Date.now() - begin) / 1000));
}
process.exitCode = status ?? 1;
