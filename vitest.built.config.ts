import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Suites over what was built: bundles, packages, examples in a real browser. They run after the build. */
const config = mergeConfig(base, { test: { maxWorkers: 1, testTimeout: 60_000 } });
config.test = { ...config.test, include: ['test/built/**/*.test.ts'], exclude: ['**/node_modules/**'] };

export default config;
