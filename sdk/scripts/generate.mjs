// Writes src/generated/*-endpoints.ts. A test fails when one is not current.
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

const bundle = await build({
  entryPoints: [new URL('./render-endpoints.ts', import.meta.url).pathname],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  conditions: ['source'],
});
const source = `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`;
const { GENERATED_FILES, renderEndpoints } = await import(source);
for (const [name, groups] of Object.entries(GENERATED_FILES)) {
  const target = new URL(`../src/generated/${name}`, import.meta.url);
  const options = { ...(await resolveConfig(target)), parser: 'typescript' };
  await writeFile(target, await format(renderEndpoints(groups), options));
}
