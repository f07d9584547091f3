import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const published = ['packages/standards', 'packages/contract', 'sdk', 'components'];

interface Manifest {
  readonly version: string;
  readonly exports?: Record<string, Record<string, string> | string>;
}

interface ElementDeclaration {
  readonly name: string;
  readonly tagName?: string;
  readonly events?: { readonly name?: string }[];
}

interface ElementsManifest {
  readonly modules: { readonly path: string; readonly declarations: ElementDeclaration[] }[];
}

const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifestOf = (folder: string) => json(`${folder}/package.json`) as Manifest;

function filesBelow(folder: string): string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }) : [];
}

describe.each(published)('%s', (folder) => {
  it('exports files that exist', () => {
    const targets = Object.values(manifestOf(folder).exports ?? {}).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const missing = targets.filter((target) => !target.includes('*') && !existsSync(join(root, folder, target)));
    expect(missing).toEqual([]);
  });

  it('keeps private members as they are written, and has no static blocks, which Chromium 86 cannot read', () => {
    const sources = filesBelow(`${folder}/src`).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    const compiled = sources.map((name) => join(root, folder, 'dist', name.replace(/\.ts$/, '.js'))).filter(existsSync);
    const isLowered = (path: string): boolean => /\bstatic \{|__classPrivateField/.test(readFileSync(path, 'utf8'));
    expect(compiled.length).toBeGreaterThan(0);
    expect(compiled.filter(isLowered)).toEqual([]);
  });

  it('passes publint', async () => {
    const { messages } = await publint({ pkgDir: join(root, folder), pack: false, strict: true });
    const pkg = json(`${folder}/package.json`) as Record<string, unknown>;
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('resolves with its types for bundlers and for Node (attw)', async () => {
    const result = await run(
      join(root, 'node_modules/.bin/attw'),
      ['--pack', folder, '--profile', 'esm-only', '--no-color'],
      {
        cwd: root,
      },
    ).catch((error: unknown) => error);
    expect(result).not.toHaveProperty('code');
  });
});

describe('@sunlit/components', () => {
  const { modules } = json('components/custom-elements.json') as ElementsManifest;
  const elements = modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName !== undefined).map((each) => ({ ...each, folder: dirname(path) })),
  );

  it('describes every element that it registers, and registers every one that it describes', () => {
    const registered = filesBelow('components/src/define').filter((name) => name.startsWith('sunlit-'));
    expect(elements.map(({ tagName }) => `${tagName ?? ''}.ts`).sort()).toEqual(registered.sort());
  });

  it('has a story, criteria and a test for each element', () => {
    const index = readFileSync(join(root, 'docs/accessibility/README.md'), 'utf8');
    for (const { tagName = '', folder } of elements) {
      const hasTest = filesBelow(folder).some((name) => name.endsWith('.test.ts'));
      const hasStory = existsSync(join(root, `stories/${tagName}.stories.ts`));
      const hasCriteria =
        existsSync(join(root, `docs/accessibility/${tagName}.md`)) && index.includes(`(${tagName}.md)`);
      expect({ tagName, hasTest, hasStory, hasCriteria }).toEqual({
        tagName,
        hasTest: true,
        hasStory: true,
        hasCriteria: true,
      });
    }
  });

  it('has no story or criteria of an element that is no more', () => {
    const tags = elements.map(({ tagName = '' }) => tagName);
    const named = [
      ...filesBelow('stories').map((name) => /^(.+)\.stories\.ts$/.exec(name)?.[1]),
      ...filesBelow('docs/accessibility').map((name) => /^(sunlit-.+)\.md$/.exec(name)?.[1]),
    ].filter((name) => name !== undefined);
    expect(named.filter((name) => !tags.includes(name))).toEqual([]);
  });

  it('fires no event that the documentation does not name', () => {
    const page = readFileSync(join(root, 'docs/embedding.md'), 'utf8');
    const events = elements.flatMap((element) => (element.events ?? []).map(({ name }) => name ?? ''));
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('gives all packages one version', () => {
    expect(new Set(published.map((folder) => manifestOf(folder).version)).size).toBe(1);
  });
});
