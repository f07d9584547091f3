import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const everyTypeScript = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.types.ts', 'test/**/*.ts', 'packages/testkit/src/**/*.ts'];

/** Text becomes nodes, never markup: one HTML string is enough for a stored script (threat row I1). */
const noHtmlStrings = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', message: 'No HTML strings: render nodes.' },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln|setHTMLUnsafe)$/][callee.object.name=/^(document|element|node|host)$/]',
    message: 'No HTML strings: render nodes.',
  },
  {
    selector: 'ImportDeclaration[source.value=/unsafe-(html|svg|static)|static-html/]',
    message: 'No HTML strings: render nodes.',
  },
];

/** Clock, environment and randomness are handed in: only an entry point reads them, so that every rule can be tested. */
const injected = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only main.ts and the command line read the environment: take the value as an option.',
  },
  {
    selector:
      "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take a clock: nothing here reads the time by itself.',
  },
  {
    selector:
      "CallExpression[callee.object.name='Math'][callee.property.name='random'], CallExpression[callee.property.name='randomUUID']",
    message: 'Take ids or randomness: nothing here makes them by itself.',
  },
];

const onlyTests = [
  {
    selector:
      'CallExpression > MemberExpression.callee[object.name=/^(describe|it|test|suite|context)$/][property.name=/^(only|skip|todo|fails|retry)$/]',
    message: 'A test that is alone or left out hides the others: fix it, or remove it together with what it covers.',
  },
];

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'examples/*/public/**',
      'storybook-static/**',
      'coverage/**',
      '.cache/**',
      'packages/bench/peers/**',
      'components/types/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: everyTypeScript,
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.tests.json', './examples/react/tsconfig.json', './examples/vue/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // `${n}` of a number says what it says; objects and undefined stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A name with a leading underscore is there for its position.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      // Only a class with a name can be extended by a portal; static-only helpers are modules.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Text is taken apart by code points on purpose: that is what GB 18030 counts.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A brand is used once by nature; so is a type that only documents a parse.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // pg and fastify take numbers where their enums are not exported.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Indexing is checked by noUncheckedIndexedAccess; a comparison with undefined is then not "unnecessary".
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // `return done()` ends a handler in one line and says so.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Our interfaces are mostly plain objects of closures; a class has `#private` members, which fail at once unbound.
      '@typescript-eslint/unbound-method': 'off',
      // An async function without await keeps the promise of an interface: it rejects where it would throw.
      '@typescript-eslint/require-await': 'off',
      // The reason of an AbortSignal is whatever its owner gave.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      // Records by code, made and thinned out by us.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-deprecated': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false }],
      'no-restricted-syntax': ['error', ...noHtmlStrings, ...onlyTests],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'zod',
              message: 'zod comes only through @sunlit/contract/zod, which sets jitless first (ADR 0003).',
            },
            {
              name: 'zod/mini',
              message: 'zod comes only through @sunlit/contract/zod, which sets jitless first (ADR 0003).',
            },
            { name: 'zod/v4', message: 'zod comes only through @sunlit/contract/zod (ADR 0003).' },
            { name: 'zod/v4/mini', message: 'zod comes only through @sunlit/contract/zod (ADR 0003).' },
          ],
        },
      ],
      'no-eval': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  { files: ['packages/contract/src/zod.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['components/src/**/*.ts'], ...lit['flat/recommended'] },
  { files: ['components/src/**/*.ts'], ...wc['flat/recommended'] },
  {
    files: ['components/src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: ['lit'] },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Keys of a tree or list box are handled at its root, where the roving focus lives.
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'sdk/src/**/*.ts', 'components/src/**/*.ts'],
    ignores: [
      ...tests,
      'packages/platform/src/main.ts',
      'packages/platform/src/cli/**',
      'packages/platform/src/runtime/**', // the real clock, ids and randomness
      'packages/platform/src/start/machine.ts',
      'packages/platform/src/modules/identity/secret-source.ts',
      'packages/bench/src/**',
      'components/src/define/**',
    ],
    rules: { 'no-restricted-syntax': ['error', ...noHtmlStrings, ...onlyTests, ...injected] },
  },
  {
    files: tests,
    rules: {
      // A test may poke at what the type forbids; that is often its subject.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // chai says `to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Host pages of the suites are hostile on purpose, and are written as hosts write them.
      'no-restricted-syntax': ['error', ...onlyTests],
      // Stand-ins and types that only have to exist.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    // The page around us may be anything: an old engine lacks what the types promise, a script has replaced it.
    files: ['sdk/src/**/*.ts', 'components/{src,dev}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `keyof Details & string` says what it means while modules still add names to Details.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
    },
  },
  {
    // The assertions of the browser suites are thenable, and not promises.
    files: ['**/*.browser.test.ts', 'components/src/**/*.test.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    // Compiled and never run: values are there to be inferred.
    files: ['**/*.types.ts'],
    rules: {
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  { files: ['**/generated/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'URLSearchParams',
          'Buffer',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'setImmediate',
          'performance',
          'TextDecoder',
          'TextEncoder',
          'AbortController',
          'AbortSignal',
          'structuredClone',
          'crypto',
          'document',
          'window',
          'customElements',
          'location',
          'globalThis',
          'navigator',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-restricted-syntax': ['error', ...noHtmlStrings, ...onlyTests],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-undef': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-dupe-keys': 'error',
      'no-self-assign': 'error',
      'no-cond-assign': 'error',
      'no-fallthrough': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 400 }],
    },
  },
);
