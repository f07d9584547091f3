import { existsSync } from 'node:fs';

const built = (path) => new URL(`packages/${path}`, import.meta.url);
const testkit = built('testkit/dist/running-platform.js');
const demo = built('platform/dist/demo/load-demo-city.js');

/**
 * Starts the real platform with the demo city once for all browser suites and tells them where it is:
 * `GET /__sunlit__/platform.json` → `{ origin }`.
 *
 * It starts with the first request, so that a run of suites that need no platform stays quick.
 */
export function platformPlugin() {
  let running;
  return {
    name: 'sunlit-platform',
    async serve(context) {
      if (context.path !== '/__sunlit__/platform.json') return undefined;
      running ??= startPlatform();
      const { origin } = await running;
      return { body: JSON.stringify({ origin }), type: 'json', headers: { 'Cache-Control': 'no-store' } };
    },
    async serverStop() {
      const platform = await running?.catch(() => undefined);
      await platform?.close();
    },
  };
}

async function startPlatform() {
  if (!existsSync(testkit) || !existsSync(demo)) throw new Error('The platform is not compiled. Run npx tsc -b first.');
  const { startTestPlatform } = await import(testkit.href);
  const { loadDemoCity } = await import(demo.href);
  return startTestPlatform({ seed: (db, context) => loadDemoCity(db, context) });
}
