// `node --conditions=source --import …/register.mjs file.ts` runs TypeScript source without a build. For tests that need
// a process of its own (one that can be killed) and for hand-run tools; never for anything that is shipped.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
