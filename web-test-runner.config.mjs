// Browser suites in a real Chromium. A real platform with the demo city runs beside them.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { platformPlugin } from './web-test-runner.platform.mjs';
import { countsReporter } from './web-test-runner.reporter.mjs';

export const files = ['components/src/**/*.test.ts', 'sdk/src/**/*.browser.test.ts'];

export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** esbuild does not follow "extends": this names the file that holds `experimentalDecorators`. */
export const compile = (target) =>
  esbuildPlugin({
    ts: true,
    js: target === 'es2020',
    target,
    tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)),
  });

const counts = process.env.SUNLIT_TEST_COUNTS;

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: process.env.FILES ? process.env.FILES.split(',') : files,
  // The runner throttles background tabs: with more than one at a time, tests run into their time limit.
  concurrency: 1,
  nodeResolve: { exportConditions: ['source', 'browser', 'production', 'default'] },
  testsFinishTimeout: 180_000,
  browserStartTimeout: 60_000,
  testFramework: { config: { timeout: 10_000 } },
  browserLogs: true,
  plugins: [platformPlugin(), compile('es2021')],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
        headless: true,
        args: chromiumArguments,
      },
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), ...(counts ? [countsReporter(counts)] : [])],
};
