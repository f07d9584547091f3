import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findViolations } from '../scripts/boundaries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** The manifests of the tree without its sources: what a planted file meets there is what it would meet here. */
const copy = mkdtempSync(join(tmpdir(), 'sunlit-boundaries-'));
for (const manifest of [
  'package.json',
  ...['standards', 'contract', 'platform', 'testkit', 'bench'].map((name) => `packages/${name}/package.json`),
  'sdk/package.json',
  'components/package.json',
  'examples/react/package.json',
  'stories/package.json',
]) {
  mkdirSync(dirname(join(copy, manifest)), { recursive: true });
  cpSync(join(root, manifest), join(copy, manifest));
}
afterAll(() => {
  rmSync(copy, { recursive: true });
});

function plant(files: Record<string, string>): string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
  const rules = findViolations(copy).map(({ rule }) => rule);
  for (const file of Object.keys(files)) rmSync(join(copy, file));
  return rules;
}

describe('boundaries', () => {
  it('hold in this tree', () => {
    expect(findViolations(root)).toEqual([]);
  }, 120_000);

  it('are silent about an allowed import', () => {
    expect(
      plant({ 'sdk/src/good.ts': "import { page } from '@sunlit/contract/page';\nimport ky from 'ky';\n" }),
    ).toEqual([]);
  });

  it.each([
    ['a component that reaches for the server', 'components/src/bad.ts', "import '@sunlit/platform';", /not declared/],
    ['standards with a dependency', 'packages/standards/src/bad.ts', "import 'lit';", /not declared/],
    ['a direction nobody allowed', 'packages/testkit/src/bad.ts', "import '@sunlit/components';", /may not import/],
    [
      'run time that needs the testkit',
      'packages/platform/src/bad.ts',
      "import '@sunlit/testkit/prove';",
      /not declared/,
    ],
    [
      'a relative way into a neighbour',
      'sdk/src/bad.ts',
      "import '../../packages/contract/src/page.js';",
      /leaves its package/,
    ],
    [
      'a story of inner files',
      'stories/bad.stories.ts',
      "import '../components/src/internal/emit.js';",
      /leaves its package/,
    ],
    ['a way past the front door', 'sdk/src/bad.ts', "import '@sunlit/contract/src/page.js';", /front door/],
    ['zod outside its one file', 'packages/contract/src/bad.ts', "import * as z from 'zod/mini';", /ADR 0003/],
    ['Node in a package for browsers', 'sdk/src/bad.ts', "import 'node:fs';", /nothing of Node/],
    ['a lazy import', 'components/src/bad.ts', "export const load = () => import('fastify');", /not declared/],
    ['a re-export', 'components/src/bad.ts', "export { a } from 'kysely';", /not declared/],
    [
      'a type from a package nobody declared',
      'components/src/bad.ts',
      "import type { A } from 'kysely';",
      /not declared/,
    ],
    [
      'SQL in a route',
      'packages/platform/src/modules/powers/routes.ts',
      "import { sql } from 'kysely';",
      /no SQL|HTTP only/,
    ],
    ['HTTP in a repository', 'packages/platform/src/modules/powers/repository.ts', "import 'fastify';", /SQL only/],
  ])('fail on %s', (_name, file, text, rule) => {
    expect(plant({ [file]: `${text}\n` })).toEqual([expect.stringMatching(rule)]);
  });

  it('fail on an import of a declared package in a forbidden direction', () => {
    const manifest = join(copy, 'sdk/package.json');
    const before = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, before.replace('"ky":', '"@sunlit/platform": "0.1.0", "ky":'));
    const rules = plant({ 'sdk/src/bad.ts': "import '@sunlit/platform';\n" });
    writeFileSync(manifest, before);
    expect(rules).toEqual(['@sunlit/sdk may not import @sunlit/platform.']);
  });

  it('fail on files that import each other in a circle, but not on types', () => {
    const circle = { 'sdk/src/a.ts': "import './b.js';\n", 'sdk/src/b.ts': "import './a.js';\n" };
    expect(plant(circle)).toEqual(['Files import each other in a circle.']);
    const types = { 'sdk/src/a.ts': "import './b.js';\n", 'sdk/src/b.ts': "import type { A } from './a.js';\n" };
    expect(plant(types)).toEqual([]);
  });
});
