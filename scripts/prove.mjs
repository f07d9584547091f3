// `npm run prove -- <suite>`: runs one fault or property suite whole (`npm test` runs a twentieth), and writes what it
// showed, with N, seed and commit, into docs/figures.md. Without a name it lists the suites; `all` runs each in turn and
// goes on after a failure.
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
  if (!text.includes(`\n\n${ENTRY}`))
    throw new Error('docs/figures.md has lost the line that marks where new proofs go.');
  // Rows of earlier proofs are no change to what is proven.
  const isClean = git('status', '--porcelain', '--', '.', ':!docs/figures.md') === '';
  const commit = git('rev-parse', '--short', 'HEAD') + (isClean ? '' : ' with changes');
  const day = new Date().toISOString().slice(0, 10);
  const row = `| ${name} | ${n.toLocaleString('en')} | 0 failures | ${seed} | ${commit} | ${day} | ${seconds} s |`;
  // A proof takes the place of its earlier run from the same seed; a blank line would end the table.
  const isEarlier = (line) => line.startsWith(`| ${name} |`) && line.includes(` | ${seed} | `);
  const kept = text.split('\n').filter((line) => !isEarlier(line));
  writeFileSync(figures, kept.join('\n').replace(`\n\n${ENTRY}`, `\n${row}\n\n${ENTRY}`));
}

/** Runs one suite whole; says whether it held. */
async function prove(name, { full, files }) {
  const begin = Date.now();
  const environment = { ...process.env, SUNLIT_PROVE: name };
  const { status } = spawnSync(join(root, 'node_modules/.bin/vitest'), ['run', '--testTimeout=7200000', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  if (status !== 0) return false;
  const { proveRuns } = await import('../packages/testkit/dist/prove.js');
  const { n, seed } = proveRuns(name, full, environment);
  record(name, n, seed, Math.round((Date.now() - begin) / 1000));
  return true;
}

const all = suites();
const name = process.argv[2];
if (name !== 'all' && !all.has(name)) {
  if (name !== undefined) console.error(`There is no suite ${name}.`);
  console.log('Suites: npm run prove -- <suite>, or all\n');
  for (const [each, { full }] of [...all].sort()) console.log(`  ${each.padEnd(24)} ${full.toLocaleString('en')}`);
  process.exit(name === undefined ? 0 : 2);
}

const failed = [];
for (const [each, suite] of name === 'all' ? [...all].sort() : [[name, all.get(name)]]) {
  if (!(await prove(each, suite))) failed.push(each);
}
if (failed.length > 0) console.error(`Not proven: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
