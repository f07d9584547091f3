/** Pure national rules. No input or output, no clock, no dependencies; every module can be left out by a bundler. */
export * from './calendar/index.js';
export { StandardsError, type StandardsErrorCode } from './standards-error.js';
export * from './text/index.js';
