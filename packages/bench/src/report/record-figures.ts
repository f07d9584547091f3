import { readFileSync, writeFileSync } from 'node:fs';
import { repositoryRoot } from '../repository-root.js';

const HEADING = '\n## Speed\n';

/**
 * Puts the figures of a part into `docs/figures.md`, in place of those of an earlier run of the same part.
 *
 * @throws {Error} The file has lost the section for them.
 */
export function recordFigures(title: string, markdown: string): void {
  const file = `${repositoryRoot}docs/figures.md`;
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(HEADING);
  if (at < 0) throw new Error('docs/figures.md has lost its section "Speed".');
  const [before, section] = [text.slice(0, at), text.slice(at)];
  writeFileSync(file, before + withPart(section, title, markdown));
}

function withPart(section: string, title: string, markdown: string): string {
  const parts = section.split(/\n(?=### )/).map((part) => part.trimEnd());
  const at = parts.findIndex((part) => part.startsWith(`### ${title}\n`));
  parts.splice(at < 0 ? parts.length : at, at < 0 ? 0 : 1, markdown.trimEnd());
  return `${parts.join('\n\n')}\n`;
}
