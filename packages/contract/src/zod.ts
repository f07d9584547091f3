/**
 * The only door to zod. `jitless` must be set before the first schema is built: zod's probe for `new Function` is a
 * violation report on every page with a strict CSP. The registry and the locale of `globalThis` stay untouched,
 * because they belong to the host page (ADR 0003).
 */
import { config } from 'zod/mini';

config({ jitless: true });

export * from 'zod/mini';
