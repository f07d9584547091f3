import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RunPlatformOptions } from './run-platform.js';

/** The example department site of the project's repository; a package installed from a registry has none. */
const siteDirectory = fileURLToPath(new URL('../../../../examples/plain-html/', import.meta.url));

/** What a start with demo needs besides settings. */
export const demoParts: Pick<RunPlatformOptions, 'demoSiteDirectory' | 'loadDemoCity'> = {
  demoSiteDirectory: existsSync(siteDirectory) ? siteDirectory : undefined,
  loadDemoCity: async (db, options) => (await import('../demo/load-demo-city.js')).loadDemoCity(db, options),
};
