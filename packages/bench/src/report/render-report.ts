import { digits } from './goals.js';
import type { Goal, PartResult, Row } from './part-result.js';
import type { RunFacts } from './run-facts.js';

/** The figures as lines for a terminal. */
export function renderText({ rows, goals, notes }: PartResult, facts: RunFacts): string {
  const cells = rows.map(rowCells);
  const widths = HEADS.map((head, column) => Math.max(...[head, ...cells.map((row) => row[column] ?? '')].map(width)));
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column >= FIRST_NUMBER)).join('  ')}`;
  return [
    line(HEADS),
    ...cells.map(line),
    '',
    ...goals.map((goal) => `  ${goal.isMet ? 'met   ' : 'MISSED'}  ${goal.text}: ${goal.value}`),
    ...notes.map((note) => `  note: ${note}`),
    `  ${factsText(facts)}`,
    '',
  ].join('\n');
}

/** The same as Markdown, for `docs/figures.md`. */
export function renderMarkdown(title: string, { rows, goals, notes }: PartResult, facts: RunFacts): string {
  const table = [HEADS, HEADS.map((_, column) => (column >= FIRST_NUMBER ? '--:' : '---')), ...rows.map(rowCells)];
  return [
    `### ${title}`,
    '',
    `${factsText(facts)}.`,
    '',
    ...table.map((row) => `| ${row.join(' | ')} |`),
    '',
    ...(goals.length === 0 ? [] : ['| goal | measured | |', '| --- | --: | --- |', ...goals.map(goalLine), '']),
    ...notes.flatMap((note) => [`- ${note}`]),
    ...(notes.length === 0 ? [] : ['']),
  ].join('\n');
}

const HEADS = ['figure', 'who', 'unit', 'N', 'median', 'p95', 'spread'] as const;
const FIRST_NUMBER = 3;

function rowCells({ figure, who, unit, sample }: Row): readonly string[] {
  const { n, median, p95, spread } = sample;
  const isSingle = n === 1;
  return [figure, who, unit, String(n), digits(median), isSingle ? '' : digits(p95), isSingle ? '' : digits(spread)];
}

const goalLine = ({ text, value, isMet }: Goal): string => `| ${text} | ${value} | ${isMet ? 'met' : '**missed**'} |`;

function factsText({ commit, day, load, node, seconds }: RunFacts): string {
  return `commit ${commit}, ${day}, Node ${node}, load average ${digits(load[0])} → ${digits(load[1])}, ${seconds} s`;
}

/** Han characters and full-width signs take two cells of a terminal. */
function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character >= '\u2e80' ? 2 : 1), 0);
}

function pad(text: string, to: number, isNumber: boolean): string {
  const blanks = ' '.repeat(Math.max(0, to - width(text)));
  return isNumber ? blanks + text : text + blanks;
}
