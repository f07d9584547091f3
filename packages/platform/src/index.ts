export * from './create-platform.js';
export { DEFAULT_LIMITS, type Limits } from './http/limits.js';
export type { LogOptions } from './http/log-options.js';
export type { PlatformOrigins } from './http/secure-server.js';
export { systemClock, type Clock } from './runtime/clock.js';
export { randomIds, type Ids } from './runtime/ids.js';
