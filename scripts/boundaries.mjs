// Who may import whom (design of the house, ADR 0021): declared dependencies, directions between packages, no way
// around a package's front door, no cycles. `test/boundaries.test.ts` shows that each rule fails on a planted import.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Packages of this house each area may import at run time. */
export const DIRECTIONS = {
  '@sunlit/standards': [],
  '@sunlit/contract': ['@sunlit/standards'],
  '@sunlit/process': ['@sunlit/contract', '@sunlit/standards'],
  '@sunlit/sdk': ['@sunlit/contract', '@sunlit/standards'],
  '@sunlit/components': ['@sunlit/sdk', '@sunlit/contract', '@sunlit/standards'],
  '@sunlit/platform': ['@sunlit/contract', '@sunlit/standards', '@sunlit/process'],
  '@sunlit/testkit': ['@sunlit/contract', '@sunlit/standards', '@sunlit/process', '@sunlit/platform', '@sunlit/sdk'],
  '@sunlit/bench': [
    '@sunlit/contract',
    '@sunlit/standards',
    '@sunlit/process',
    '@sunlit/platform',
    '@sunlit/sdk',
    '@sunlit/testkit',
  ],
  '@sunlit/stories': ['@sunlit/components', '@sunlit/sdk', '@sunlit/standards', '@sunlit/contract'],
  examples: ['@sunlit/components', '@sunlit/sdk'],
};

/** These run in browsers too: nothing of Node in them. */
const BROWSER = new Set(['@sunlit/standards', '@sunlit/contract', '@sunlit/sdk', '@sunlit/components']);
const NEVER_AT_RUN_TIME = new Set(['@sunlit/testkit', '@sunlit/bench']);
const NODE_BUILTINS = new Set(builtinModules);
const SKIPPED = new Set(['node_modules', 'dist', 'peers', '.cache', 'coverage', 'public']);

/** Everything in the tree that breaks a rule: `{ file, specifier, rule }`, sorted by file. */
export function findViolations(root) {
  const rootManifest = readManifest(root);
  const violations = [];
  const folders = workspaces(root, rootManifest);
  const forTests = declaredAnywhere([rootManifest, ...folders.map(readManifest)]);
  for (const folder of folders) {
    const home = { folder, manifest: readManifest(folder), forTests };
    const graph = new Map();
    for (const file of sources(folder)) {
      const imports = importsOf(file);
      graph.set(file, localTargets(file, imports));
      for (const found of imports) {
        const rule = brokenRule(home, file, found);
        if (rule) violations.push({ file: posix(relative(root, file)), specifier: found.specifier, rule });
      }
    }
    for (const cycle of cycles(graph)) {
      const names = cycle.map((file) => posix(relative(root, file)));
      violations.push({
        file: names[0],
        specifier: names.slice(1).join(' → '),
        rule: 'Files import each other in a circle.',
      });
    }
  }
  return violations.sort((left, right) => (left.file < right.file ? -1 : 1));
}

function brokenRule(home, file, found) {
  const { specifier } = found;
  if (specifier.startsWith('.')) {
    const target = resolve(dirname(file), specifier);
    // Samples for development pages and stories are no part of the package, so there is no name to import them by.
    const isSample = file.endsWith('.stories.ts') && posix(target).includes('/components/dev/');
    if (isSample || target.startsWith(home.folder + sep)) return undefined;
    return 'A relative import leaves its package: import it by name.';
  }
  const isTest = isTestFile(home.folder, file);
  const name = packageOf(specifier);
  if (specifier.startsWith('node:') || NODE_BUILTINS.has(name)) {
    const needsBrowser = BROWSER.has(home.manifest.name) && !isTest;
    return needsBrowser ? 'This package runs in browsers: nothing of Node here.' : undefined;
  }
  if (name === home.manifest.name) return undefined;
  if (!isDeclared(home, name, isTest || NEVER_AT_RUN_TIME.has(home.manifest.name)))
    return `${name} is not declared in ${home.manifest.name}'s package.json.`;
  if (name.startsWith('@sunlit/')) return brokenDirection(home, found, name, isTest);
  if (name === 'zod' && !posix(file).endsWith('contract/src/zod.ts'))
    return 'zod comes only through @sunlit/contract/zod (ADR 0003).';
  return found.isType ? undefined : brokenLayer(home, file, name);
}

function brokenDirection(home, { specifier }, name, isTest) {
  if (/^@sunlit\/[^/]+\/(src|dist)\//.test(specifier)) return 'Past the front door: import what the package exports.';
  if (/\/internal\//.test(specifier)) return 'Internal files of another package are nobody else’s.';
  const self = home.manifest.name;
  const isExample = self.startsWith('@sunlit/example-');
  if (NEVER_AT_RUN_TIME.has(name)) {
    return isTest || NEVER_AT_RUN_TIME.has(self) ? undefined : 'Only tests may import testkit and bench.';
  }
  if (isTest) return undefined;
  const allowed = DIRECTIONS[isExample ? 'examples' : self] ?? [];
  return allowed.includes(name) ? undefined : `${self} may not import ${name}.`;
}

/** Inside the platform: routes know HTTP and no SQL, repositories know SQL and no HTTP. Types may be passed along. */
function brokenLayer(home, file, name) {
  if (home.manifest.name !== '@sunlit/platform') return undefined;
  if (file.endsWith('routes.ts') && (name === 'kysely' || name === 'pg'))
    return 'Routes know HTTP only: SQL belongs into a repository.';
  if (file.endsWith('repository.ts') && name === 'fastify')
    return 'Repositories know SQL only: HTTP belongs into routes.';
  return undefined;
}

/** Tests, testkit and bench are not published: they may use whatever the house has installed on purpose, and the house's own packages. */
function isDeclared({ manifest, forTests }, name, isTest) {
  const runtime = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies };
  if (name in runtime) return true;
  if (isTest) return forTests.has(name) || name.startsWith('@sunlit/');
  return manifest.private === true && name in (manifest.devDependencies ?? {});
}

function declaredAnywhere(manifests) {
  return new Set(
    manifests.flatMap((manifest) => Object.keys({ ...manifest.devDependencies, ...manifest.dependencies })),
  );
}

/** Tests, type tests, development pages and configurations: not part of what is published. */
function isTestFile(folder, file) {
  const inside = posix(relative(folder, file));
  return (
    /\.(test|types|stories)\.tsx?$/.test(inside) ||
    /^(dev|scripts)\//.test(inside) ||
    /^[^/]+\.config\.[a-z]+$/.test(inside)
  );
}

function importsOf(file) {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const found = [];
  const visit = (node) => {
    const place =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : dynamicTarget(node);
    if (place && ts.isStringLiteral(place))
      found.push({ specifier: place.text, isType: isTypeOnly(node), isDynamic: ts.isCallExpression(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function dynamicTarget(node) {
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  return undefined;
}

function isTypeOnly(node) {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.isTypeOnly === true;
}

/** Files of the same package that are loaded together with this one; types and lazy imports make no cycle. */
function localTargets(file, imports) {
  return imports
    .filter(({ specifier, isType, isDynamic }) => specifier.startsWith('.') && !isType && !isDynamic)
    .map(({ specifier }) => resolve(dirname(file), specifier.replace(/\.js$/, '.ts')))
    .filter((target) => existsSync(target));
}

function cycles(graph) {
  const found = [];
  const state = new Map();
  const walk = (file, path) => {
    state.set(file, 'open');
    for (const target of graph.get(file) ?? []) {
      if (state.get(target) === 'open') found.push([...path.slice(path.indexOf(target)), target]);
      else if (!state.has(target)) walk(target, [...path, target]);
    }
    state.set(file, 'done');
  };
  for (const file of graph.keys()) if (!state.has(file)) walk(file, [file]);
  return found;
}

function workspaces(root, manifest) {
  return manifest.workspaces.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return existsSync(join(root, pattern, 'package.json')) ? [join(root, pattern)] : [];
    const parent = join(root, pattern.slice(0, -2));
    if (!existsSync(parent)) return [];
    return readdirSync(parent)
      .map((name) => join(parent, name))
      .filter((folder) => existsSync(join(folder, 'package.json')));
  });
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|tsx|mts|js|mjs|vue)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

const readManifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const posix = (path) => path.split(sep).join('/');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const violations = findViolations(fileURLToPath(new URL('../', import.meta.url)).replace(/[/\\]$/, ''));
  for (const { file, specifier, rule } of violations) console.error(`${file}: ${specifier}\n  ${rule}`);
  console.log(
    violations.length === 0 ? 'Imports keep to the directions.' : `${violations.length} imports break a rule.`,
  );
  process.exitCode = violations.length === 0 ? 0 : 1;
}
