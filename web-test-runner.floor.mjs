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

/**
 * Charts for tests are laid out by the code of the server, which knows no floor: `Array.prototype.at` came with Chromium 92.
 * Replaced in its files only, so that the elements still have to do without.
 */
const layoutInOldEngines = {
  name: 'layout-in-old-engines',
  transform(context) {
    if (!/\/packages\/process\/src\//.test(context.path) || typeof context.body !== 'string') return undefined;
    if (!context.body.includes('.at(')) return undefined;
    const at = 'Object.defineProperty(Array.prototype, "__at", { configurable: true, value: ';
    const value = 'function (index) { return this[index < 0 ? this.length + index : index]; } });';
    return { body: `${at}${value}\n${context.body.replaceAll('.at(', '.__at(')}` };
  },
};

export default {
  ...base,
  plugins: [oldSocketClient, platformPlugin(), compile('es2020'), noHasOwn, layoutInOldEngines],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath, args: chromiumArguments },
    }),
  ],
};
