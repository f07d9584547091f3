// What turns our TypeScript and its libraries into the CDN product (ADR 0014). Shared by the build and by the size tests.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { compileHint } from './compile-hint.mjs';
import { KEEP_OPTIONAL_CHAINS, optionalChains } from './optional-chains.mjs';
import { KEEP_STATIC_BLOCKS, staticFields } from './static-fields.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The support floor (ADR 0018). Engines instead of a year: es2020 would turn every `#private` into a WeakMap. */
export const FLOOR = ['chrome86', 'firefox115', 'safari16.4'];

/** Everything a page for browsers is built with, from source to minified. `inner` runs before the minifier. */
export function browserPlugins(inner = []) {
  return [
    typescriptNames(),
    nodeResolve({ exportConditions: ['source', 'browser', 'production', 'default'] }),
    minifyTemplateLiterals({
      include: [`${root}components/src/**/*.ts`],
      failOnError: true,
      options: { shouldMinifyCSS: () => false },
    }),
    compactStyles(),
    esbuild({
      include: /\.m?[jt]s$/,
      exclude: [],
      target: FLOOR,
      supported: { ...KEEP_STATIC_BLOCKS, ...KEEP_OPTIONAL_CHAINS },
      tsconfig: `${root}tsconfig.base.json`,
      sourceMap: false,
    }),
    staticFields(),
    optionalChains(),
    oldEngines(),
    ownTrustedTypesPolicy(),
    ...inner,
    terser({
      ecma: 2020,
      module: true,
      maxWorkers: 2,
      format: { comments: false },
      compress: { passes: 2, pure_getters: true },
    }),
    compileHint(),
  ];
}

/** A relative `./x.js` in a TypeScript file means `./x.ts`. */
function typescriptNames() {
  return {
    name: 'typescript-names',
    resolveId(source, importer) {
      if (!importer?.endsWith('.ts') || !source.startsWith('.') || !source.endsWith('.js')) return null;
      const file = resolve(dirname(importer), `${source.slice(0, -3)}.ts`);
      return existsSync(file) ? file : null;
    },
  };
}

/**
 * Takes comments and needless blanks out of css`…`. A CSS parser is not used: the one at hand skips fragments that are
 * only declarations, and rewrites what it does not know.
 */
function compactStyles() {
  const compact = (text) =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};]) ?/g, '$1')
      .replace(/([:,]) /g, '$1')
      .replace(/;}/g, '}');
  /** Expressions stay as they are, and so do the blanks beside them. */
  const compactAround = (text) =>
    text
      .split(/(\$\{[^`{}]*\})/)
      .map((piece, index) => (index % 2 === 0 ? compact(piece) : piece))
      .join('');
  return {
    name: 'compact-styles',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('css`')) return null;
      // A template inside an expression would end the match too early: such a style is left as it is.
      const styles = /\bcss`((?:[^`\\$]|\\.|\$(?!\{)|\$\{[^`{}]*\})*)`/g;
      return { code: code.replace(styles, (_all, text) => `css\`${compactAround(text)}\``), map: null };
    },
  };
}

/** `Object.hasOwn` came with Chromium 93; syntax is lowered by esbuild, built-ins are not. */
function oldEngines() {
  return {
    name: 'old-engines',
    transform(code) {
      if (!code.includes('Object.hasOwn(')) return null;
      return { code: code.replaceAll('Object.hasOwn(', 'Object.prototype.hasOwnProperty.call('), map: null };
    },
  };
}

/**
 * Lit makes a Trusted Types policy `lit-html`. A page may have a Lit of its own, and a second policy of the same name
 * is refused: ours is called `sunlit`, so that hosts allow `trusted-types sunlit` whatever else they run.
 */
function ownTrustedTypesPolicy() {
  const name = /createPolicy\((["'`])lit-html\1/;
  return {
    name: 'own-trusted-types-policy',
    transform(code, id) {
      if (!/node_modules\/lit-html\//.test(id) || !code.includes('createPolicy')) return null;
      if (!name.test(code)) this.error('lit-html no longer names its Trusted Types policy as expected.');
      return { code: code.replace(name, 'createPolicy("sunlit"'), map: null };
    },
  };
}

/** Warnings are errors. zod has two kinds of its own that mean nothing to us. */
export function onwarn(warning) {
  const ids = warning.ids ?? [warning.id ?? warning.loc?.file ?? ''];
  const isVendor = ids.every((id) => id.includes('node_modules'));
  if (isVendor && ['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'].includes(warning.code)) return;
  throw new Error(warning.message);
}
