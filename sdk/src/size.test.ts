import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rollup, type Plugin } from 'rollup';
import { describe, expect, it } from 'vitest';

/** The plugins of the CDN build. By address, because they belong to no package. */
const plugins = (await import(new URL('../../scripts/bundle/plugins.mjs', import.meta.url).href)) as {
  browserPlugins(): Plugin[];
  onwarn(warning: unknown): void;
};
const entry = fileURLToPath(new URL('./entry-of-the-size-test.ts', import.meta.url));

async function build(code: string, replaced: Readonly<Record<string, string>> = {}) {
  const virtual: Plugin = {
    name: 'virtual',
    resolveId: (id) => (id === entry ? id : id in replaced ? `\0${id}` : null),
    load: (id) => (id === entry ? code : (replaced[id.slice(1)] ?? null)),
  };
  const bundle = await rollup({
    input: entry,
    plugins: [virtual, ...plugins.browserPlugins()],
    onwarn: plugins.onwarn,
  });
  const { output } = await bundle.generate({ format: 'es' });
  const [{ code: text, modules }] = output;
  await bundle.close();
  return { gzip: gzipSync(text, { level: 9 }).length, modules: Object.keys(modules) };
}

describe('what a page loads of the SDK (bytes gzip, built as the CDN product is)', () => {
  it('the core with all public resources and the store is at most 18,000', async () => {
    const { gzip, modules } = await build("export { createClient } from './index.js';");
    expect(gzip).toBeLessThanOrEqual(18_000);
    expect(modules.filter((id) => /\/zod\/|packages\/contract|\/staff\/|node:/.test(id))).toEqual([]);
  });

  it('ky is nearly half of it: the rest is at most 10,000', async () => {
    const withoutKy = await build("export { createClient } from './index.js';", {
      ky: 'export default () => undefined',
    });
    expect(withoutKy.gzip).toBeLessThanOrEqual(10_000);
  });

  it('charts are an entry of their own: beside the core at most 1,400, and none of it in the core', async () => {
    const core = await build("export { createClient } from './index.js';");
    expect(core.modules.filter((id) => /flowchart/.test(id))).toEqual([]);
    const both = await build(
      "export { createClient } from './index.js'; export { flowchartsOf } from './flowcharts/index.js';",
    );
    expect(both.gzip - core.gzip).toBeLessThanOrEqual(1_400);
  });

  it('everything the entry exports is at most 18,600, and the check of the page alone at most 600', async () => {
    expect((await build("export * from './index.js';")).gzip).toBeLessThanOrEqual(18_600);
    expect((await build("export * from './host-environment.js';")).gzip).toBeLessThanOrEqual(600);
  });
});
