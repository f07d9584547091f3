import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ERROR_CATALOGUE } from '@sunlit/contract/error-catalogue';
import { describe, expect, it } from 'vitest';
import { errorsPage } from '../scripts/errors-doc.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

function markdown(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', '.cache', '.git', 'peers', 'public', 'storybook-static'].includes(entry.name))
      return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdown(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

describe('docs/errors.md', () => {
  const page = read('docs/errors.md');
  const documented = [...page.matchAll(/^### `(\w+)`$/gm)].map((match) => match[1]);

  it('documents every code of the catalogue', () => {
    expect(Object.keys(ERROR_CATALOGUE).filter((code) => !documented.includes(code))).toEqual([]);
  });

  it('documents no code that the catalogue does not have', () => {
    expect(documented.filter((code) => !(code !== undefined && code in ERROR_CATALOGUE))).toEqual([]);
  });

  it('is what the catalogue says today (npm run docs)', () => {
    expect(page).toBe(errorsPage(ERROR_CATALOGUE));
  });
});

describe('the pages of the house', () => {
  const pages = markdown('.');

  it('link only to files that exist', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(resolve(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name only npm scripts that exist', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''),
    );
    expect([...new Set(named)].filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

describe('decisions', () => {
  const records = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));

  it('are numbered without gaps and listed in the index', () => {
    const numbers = records.map((name) => Number(name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
    const index = read('docs/decisions/README.md');
    expect(records.filter((name) => !index.includes(`](${name})`))).toEqual([]);
  });

  it.each(records)('%s names status, context, decision, alternatives and consequences', (name) => {
    const record = read(`docs/decisions/${name}`);
    expect(record).toMatch(/^Status: /m);
    for (const heading of ['Context', 'Decision', 'Alternatives', 'Consequences']) {
      expect(record).toMatch(new RegExp(`^## ${heading}$`, 'm'));
    }
  });
});

describe('accessibility criteria', () => {
  const folder = 'docs/accessibility';
  const tests = ['components/src', 'test/built'].flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => read(join(place, name))),
  );
  const pages = readdirSync(join(root, folder)).filter((name) => name !== 'README.md');

  it.each(pages)('%s: each criterion names its tests, and they exist', (name) => {
    const rows = [...read(join(folder, name)).matchAll(/^\| [AP]\d+ .*$/gm)].map(([row]) => row);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const named = [...row.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '');
      expect(named.length, row).toBeGreaterThan(0);
      expect(named.filter((title) => !tests.some((text) => text.includes(`('${title}'`)))).toEqual([]);
    }
  });
});
