import { catalogue } from './parts/catalogue.js';
import { flowchart } from './parts/flowchart.js';
import { openLoop } from './parts/open-loop.js';
import { publicPages } from './parts/public-pages.js';
import { sdk } from './parts/sdk.js';
import { serverSearch } from './parts/server-search.js';
import { size } from './parts/size.js';
import { text } from './parts/text.js';
import type { Part } from './report/part-result.js';
import { recordFigures } from './report/record-figures.js';
import { renderMarkdown, renderText } from './report/render-report.js';
import { startRun } from './report/run-facts.js';

const parts: readonly Part[] = [size, catalogue, flowchart, text, serverSearch, publicPages, sdk, openLoop];

async function run(part: Part, isRecorded: boolean): Promise<void> {
  console.log(`\n${part.title} (${part.name})\n`);
  const finish = startRun();
  const result = await part.run((message) => console.error(`  … ${message}`));
  const facts = finish();
  console.log(renderText(result, facts));
  if (isRecorded) recordFigures(part.title, renderMarkdown(part.title, result, facts));
}

const asked = process.argv.slice(2);
const isRecorded = asked.includes('--record');
const names = asked.filter((word) => word !== '--record');
const unknown = names.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${parts.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const part of parts) {
    if (names.length === 0 || names.includes(part.name)) await run(part, isRecorded);
  }
}
