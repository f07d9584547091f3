// docs/errors.md from the error catalogue of the contract. `test/docs.test.ts` compares the two in both directions.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The page as Markdown: codes in the order of the catalogue, grouped by status. */
export function errorsPage(catalogue) {
  const groups = new Map();
  for (const [code, entry] of Object.entries(catalogue)) {
    groups.set(entry.status, [...(groups.get(entry.status) ?? []), [code, entry]]);
  }
  const sections = [...groups]
    .sort(([left], [right]) => left - right)
    .map(([status, entries]) => `## ${status}\n\n${entries.map(section).join('\n')}`);
  return `# Errors

Generated from \`packages/contract/src/error-catalogue.ts\` by \`npm run docs\`; do not edit.

Every error of the platform is \`application/problem+json\` (RFC 9457). Act on \`code\`; it is never renamed. Quote
\`requestId\` when you ask for help. Codes marked _retryable_ may succeed later without change.

${sections.join('\n')}`;
}

function section([code, { title, next, retryable }]) {
  return `### \`${code}\`\n\n${title} ${next}${retryable ? '\n\n_Retryable._' : ''}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ERROR_CATALOGUE } = await import('../packages/contract/dist/error-catalogue.js');
  writeFileSync(new URL('../docs/errors.md', import.meta.url), errorsPage(ERROR_CATALOGUE));
}
