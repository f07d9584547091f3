// The same suites in the oldest engines that Sunlit promises: Chromium 86 and 109 (ADR 0018), from
// `scripts/floor-engines.mjs`. What the CDN build does to the code is done here on the fly.
import { playwrightLauncher } from '@web/test-runner-playwright';
import base, { chromiumArguments, compile } from './web-test-runner.config.mjs';
import { platformPlugin } from './web-test-runner.platform.mjs';

const executablePath = process.env.CHROMIUM_PATH;
if (!executablePath) throw new Error('CHROMIUM_PATH must name a floor engine: see scripts/floor-engines.mjs.');

/** The runner's own socket client calls `structuredClone` (Chromium 98); patched in that file only, never as a global. */
const oldSocketClient = {
  name: 'old-socket-client',
  transform(context) {
    if (context.path !== '/__web-dev-server__web-socket.js') return undefined;
    return { body: context.body.replaceAll('structuredClone(', '((value) => value)(') };
  },
};

/** `Object.hasOwn` came with Chromium 93; the CDN build makes the same replacement. */
const noHasOwn = {
  name: 'no-object-has-own',
  transform(context) {
    if (!context.response.is('js') || typeof context.body !== 'string') return undefined;
    if (!context.body.includes('Object.hasOwn(')) return undefined;
    return { body: context.body.replaceAll('Object.hasOwn(', 'Object.prototype.hasOwnProperty.call(') };
  },
};

export default {
  ...base,
  plugins: [oldSocketClient, platformPlugin(), compile('es2020'), noHasOwn],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath, args: chromiumArguments },
    }),
  ],
};
