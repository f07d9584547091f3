/** Pure national rules. No input or output, no clock, no dependencies; every module can be left out by a bundler. */
export {
  checkAreaCode,
  isAreaWithin,
  townshipKind,
  type AreaCodeFacts,
  type AreaCodeFinding,
  type AreaLevel,
} from './areas/area-code.js';
export * from './calendar/index.js';
export * from './codes/index.js';
export type { Accepted, Checked, Finding, Refused } from './finding.js';
export * from './identity/index.js';
export * from './masking/index.js';
export { StandardsError, type StandardsErrorCode } from './standards-error.js';
export * from './text/index.js';
