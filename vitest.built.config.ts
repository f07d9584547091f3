import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Suites over what was built: bundles, packages, examples in a real browser. They run after the build. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['test/built/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 300_000, // the demo city is loaded once
  },
});
