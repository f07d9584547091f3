// Writes src/generated/public-endpoints.ts. A test fails when it is not current.
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

const target = new URL('../src/generated/public-endpoints.ts', import.meta.url);
const bundle = await build({
  entryPoints: [new URL('./render-endpoints.ts', import.meta.url).pathname],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  conditions: ['source'],
});
const source = `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`;
const { renderEndpoints } = await import(source);
await writeFile(target, await format(renderEndpoints(), { ...(await resolveConfig(target)), parser: 'typescript' }));
