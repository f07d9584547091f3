#!/usr/bin/env node
// A committed file, so that npm links it in a fresh clone where nothing is compiled yet.
import { existsSync } from 'node:fs';

const compiled = new URL('../dist/cli/main.js', import.meta.url);
const build = new URL('../../../scripts/build.mjs', import.meta.url);

if (existsSync(build)) {
  const { buildWhatIsStale } = await import(build.href);
  if (!(await buildWhatIsStale(['platform']))) process.exit(1);
}
if (existsSync(compiled)) {
  await import(compiled.href);
} else {
  console.error('sunlit is not compiled here. Install the released package, or run it from a clone of the project.');
  process.exitCode = 1;
}
