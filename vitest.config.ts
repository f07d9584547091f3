import { defineConfig } from 'vitest/config';

// Only these: vitest hands them to Node too, where `import` would make `require('pg-pool')` load an ES module.
const resolve = { conditions: ['source', 'node'] };

/** Node suites. Browser suites run in web-test-runner (`web-test-runner.config.mjs`). */
export default defineConfig({
  resolve,
  ssr: { resolve },
  environments: { __vitest__: { resolve } }, // where globalSetup runs; environments inherit no conditions
  test: {
    include: ['packages/*/src/**/*.test.ts', 'sdk/src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts', 'test/built/**'],
    globalSetup: ['packages/testkit/src/vitest-global-setup.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
