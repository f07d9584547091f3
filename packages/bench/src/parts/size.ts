import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as terserPlugin from '@rollup/plugin-terser';
import { rollup, type InputPluginOption, type Plugin, type WarningHandlerWithDefault } from 'rollup';
import { bundleForBrowser } from '../measure/bundle-page.js';
import { sampleOf } from '../measure/sample.js';
import { atMost } from '../report/goals.js';
import type { Goal, Part, Row } from '../report/part-result.js';
import { repositoryRoot } from '../repository-root.js';

/** What a page would load instead, or is measured against. Only what shows a catalogue, and bpmn-js, which is our limit. */
const PEERS: Readonly<Record<string, string>> = {
  lit: `export { LitElement, html, css } from 'lit';`,
  'tanstack virtual with lit': `export { VirtualizerController } from '@tanstack/lit-virtual'; export { LitElement, html, css } from 'lit';`,
  'lit-virtualizer with lit': `import '@lit-labs/virtualizer'; export { LitElement, html, css } from 'lit';`,
  'AG Grid, client rows, quick filter': `import { createGrid, ModuleRegistry, ClientSideRowModelModule, QuickFilterModule } from 'ag-grid-community';
    ModuleRegistry.registerModules([ClientSideRowModelModule, QuickFilterModule]); export { createGrid };`,
  'Shoelace: button, input, dialog, rating': ['button', 'input', 'dialog', 'rating']
    .map((name) => `import '@shoelace-style/shoelace/dist/components/${name}/${name}.js';`)
    .concat(`import '@shoelace-style/shoelace/dist/themes/light.css';`)
    .join('\n'),
  'bpmn-js NavigatedViewer': `import 'bpmn-js/dist/assets/diagram-js.css'; import 'bpmn-js/dist/assets/bpmn-js.css';
    export { default } from 'bpmn-js/lib/NavigatedViewer';`,
  minisearch: `export { default } from 'minisearch';`,
  'fuse.js': `export { default } from 'fuse.js';`,
};

/** Bytes that a page loads, compressed as gzip -9, beside the peers'. */
export const size: Part = {
  name: 'size',
  title: 'Size of what a page loads',
  run: async (progress) => {
    progress('ours');
    const ours = await measureOurs();
    const rows: Row[] = Object.entries(ours.sizes).map(([who, bytes]) => rowOf('ours', who, bytes));
    for (const [who, code] of Object.entries(PEERS)) {
      progress(who);
      rows.push(rowOf('peers', who, await peerSize(code)));
    }
    const notes = [
      'Ours: built as the CDN product is (rollup, esbuild, terser). A first view is what one element adds to the shell.',
      'Peers: esbuild in production mode, then terser; CSS that they need is counted.',
    ];
    return { rows, goals: ours.goals, notes };
  },
};

const rowOf = (figure: string, who: string, bytes: number): Row => ({
  figure,
  who,
  unit: 'kB gz',
  sample: sampleOf([bytes / 1000]),
});

async function peerSize(code: string): Promise<number> {
  const { script, styles } = await bundleForBrowser({ code });
  return gzip(await minify(script)) + (styles === '' ? 0 : gzip(styles));
}

// Its typings describe CommonJS, what Node loads is a module with a default export.
const terser = terserPlugin.default as unknown as (options: object) => Plugin;

async function minify(script: string): Promise<string> {
  const virtual = {
    name: 'virtual',
    resolveId: (id: string) => id,
    load: () => script,
  };
  return generate('entry.js', [
    virtual,
    terser({ ecma: 2020, module: true, maxWorkers: 2, format: { comments: false } }),
  ]);
}

const gzip = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

async function generate(input: string, plugins: InputPluginOption): Promise<string> {
  const bundle = await rollup({ input, plugins, onwarn: () => undefined });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return output[0].code;
}

interface BuiltFile {
  readonly isEntry: boolean;
  readonly gzip: number;
}

interface BuildPlugins {
  browserPlugins(): InputPluginOption;
  readonly onwarn: WarningHandlerWithDefault;
}

async function measureOurs(): Promise<{ sizes: Readonly<Record<string, number>>; goals: readonly Goal[] }> {
  const file = pathToFileURL(`${repositoryRoot}scripts/bundle/plugins.mjs`).href;
  const { browserPlugins, onwarn } = (await import(file)) as BuildPlugins; // the build's own plugins: what ships
  /** The entry, and with it the chunks that its first view needs; all others come later. */
  const sizeOf = async (input: string, chunks: readonly string[] = []): Promise<number> => {
    const bundle = await rollup({ input: `${repositoryRoot}${input}`, plugins: browserPlugins(), onwarn });
    const { output } = await bundle.generate({ format: 'es', chunkFileNames: '[name]' });
    await bundle.close();
    const needed = output.filter((file) => file.type === 'chunk' && (file.isEntry || chunks.includes(file.fileName)));
    if (needed.length !== chunks.length + 1) throw new Error(`${input} has not the chunks ${chunks.join(', ')}.`);
    return needed.reduce((sum, file) => sum + (file.type === 'chunk' ? gzip(file.code) : 0), 0);
  };
  const sdk = await sizeOf('sdk/src/create-client.ts');
  const shell = await sizeOf('components/src/define/sunlit-provider.ts');
  const catalogue = (await sizeOf('components/src/define/sunlit-power-catalogue.ts')) - shell;
  const flowchart = (await sizeOf('components/src/define/sunlit-flowchart.ts', ['chart-view'])) - shell;
  const built = Object.entries(
    JSON.parse(readFileSync(`${repositoryRoot}components/dist/cdn/sri.json`, 'utf8')) as Record<string, BuiltFile>,
  );
  const entry = built.find(([, { isEntry }]) => isEntry)?.[1].gzip ?? Number.NaN;
  const chunks = built
    .filter(([, { isEntry }]) => !isEntry)
    .map(([name, { gzip }]) => [chunkName(name), gzip] as const);
  const sizes = {
    'SDK core (createClient)': sdk,
    'Lit, SDK and shell (provider)': shell,
    'first view of the catalogue': catalogue,
    'first view of the flowchart': flowchart,
    'what a host page loads (CDN entry)': entry,
    ...Object.fromEntries(chunks.map(([name, bytes]) => [`lazy: ${name}`, bytes])),
  };
  const goals = [
    atMost('SDK core', sdk / 1000, 18, ' kB'),
    atMost('Lit, SDK and shell', shell / 1000, 30, ' kB'),
    atMost('first view of the catalogue', catalogue / 1000, 12, ' kB'),
    atMost('first view of the flowchart', flowchart / 1000, 12, ' kB'),
    atMost('host page, with all elements so far', entry / 1000, 55, ' kB'),
    atMost('host page, never above bpmn-js alone', entry / 1000, 62, ' kB'),
    ...chunks.map(([name, bytes]) => atMost(`lazy chunk ${name}`, bytes / 1000, 8, ' kB')),
  ];
  return { sizes, goals };
}

/** `chunks/power-detail-BXzfs3di.js` → `power-detail` */
const chunkName = (file: string): string => file.replace(/^chunks\//, '').replace(/-[\w-]{8}\.js$/, '');
