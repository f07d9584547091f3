// `npm test`: everything, in order of cost. A step that fails does not stop the others, so that one run shows all.
//
//   npm test                       everything
//   npm test -- --only=node        one group: static | node | browser | floor | built (several: --only=node,built)
//
// Ends with one plain line `N passed, N failed`; the exit code is not 0 when anything failed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FLOOR_ENGINES, floorEngine } from './floor-engines.mjs';
import { browserCounts, settle, singleCheck, vitestCounts } from './test-report.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = `${root}.cache/test`;
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const groups = only ? only.split(',') : ['static', 'node', 'browser', 'floor', 'built'];

/** How many failed tests of a step the summary names. */
const SHOWN = 30;

const bin = (name) => `${root}node_modules/.bin/${name}`;
const check = (title, command, ...parameters) => ({
  title,
  run: async () => singleCheck(await execute(command, parameters)),
});

/** In order of cost. What several groups need runs once. */
const steps = [
  { groups: ['static'], ...check('Format (prettier)', bin('prettier'), '--check', '--log-level=warn', '.') },
  {
    groups: ['static', 'browser', 'floor', 'built'],
    ...check('Types and compiled packages (tsc -b)', bin('tsc'), '-b'),
  },
  // Before lint: the examples are typed against what is generated here.
  { groups: ['static', 'built'], ...check('Bundles, manifest, typings', process.execPath, 'scripts/bundle.mjs') },
  { groups: ['static'], ...check('Types of tests and stories', bin('tsc'), '-p', 'tsconfig.tests.json') },
  { groups: ['static'], ...check('Lint (eslint)', bin('eslint'), '--max-warnings=0', '.') },
  { groups: ['static'], ...check('Import boundaries', process.execPath, 'scripts/boundaries.mjs') },
  { groups: ['node'], title: 'Node suites (vitest)', run: () => vitest('vitest.config.ts', 'node') },
  { groups: ['browser'], title: 'Browser suites (Chromium)', run: currentBrowser },
  ...FLOOR_ENGINES.map((engine) => ({
    groups: ['floor'],
    title: `Browser suites in the floor engine Chromium ${engine.version}`,
    run: () => floor(engine),
  })),
  {
    groups: ['built'],
    title: 'Packages, bundles, example sites, stories and pages',
    run: () => vitest('vitest.built.config.ts', 'built'),
  },
];

async function vitest(config, name) {
  const file = `${reports}/${name}.json`;
  const chromium = name === 'built' ? findChromium() : undefined;
  const ok = await execute(
    bin('vitest'),
    ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    chromium ? { CHROMIUM_PATH: chromium } : {},
  );
  return settle(await vitestCounts(file), ok);
}

async function currentBrowser() {
  const chromium = findChromium();
  return chromium ? browserSuite('web-test-runner.config.mjs', 'chromium', chromium) : singleCheck(false);
}

async function floor(engine) {
  // The old binaries need the system libraries that a current Chromium's package brings along.
  if (!findChromium()) return singleCheck(false);
  return browserSuite('web-test-runner.floor.mjs', `chromium-${engine.version}`, await floorEngine(engine));
}

async function browserSuite(config, name, chromium) {
  const file = `${reports}/${name}.json`;
  const environment = { CHROMIUM_PATH: chromium, SUNLIT_TEST_COUNTS: file };
  const ok = await execute(bin('wtr'), ['--config', config], environment);
  return settle(await browserCounts(file), ok);
}

let chromiumPath;
function findChromium() {
  chromiumPath ??= spawnSync('sh', [`${root}scripts/browser.sh`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).stdout.trim();
  return chromiumPath;
}

function execute(command, parameters, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CI: '1', ...environment },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

async function runStep(step) {
  console.log(`\n=== ${step.title}`);
  const begin = Date.now();
  let counts;
  try {
    counts = await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts = singleCheck(false);
  }
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  console.log(`--- ${counts.failed === 0 ? 'ok' : 'FAILED'}: ${step.title} (${seconds} s)`);
  return { ...step, ...counts, seconds };
}

const unknown = groups.filter((group) => !steps.some((step) => step.groups.includes(group)));
if (unknown.length > 0) {
  console.error(`There is no group ${unknown.join(', ')}. Groups: static, node, browser, floor, built.`);
  process.exit(2);
}
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const results = [];
for (const step of steps) {
  if (step.groups.some((group) => groups.includes(group))) results.push(await runStep(step));
}

console.log('\n=== Summary');
for (const result of results) {
  const mark = result.failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${mark} ${result.title}: ${result.passed} passed, ${result.failed} failed (${result.seconds} s)`);
  // Said again here: whoever keeps only the end of what was printed learns what failed.
  for (const line of (result.failures ?? []).slice(0, SHOWN)) console.log(`       ${line}`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
