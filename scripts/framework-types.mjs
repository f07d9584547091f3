// Typings for React 19 and Vue 3 from the custom elements manifest. They point at the classes' own types, so that
// unions, callbacks and event details stay exactly what the elements declare; ready-made generators lose them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const components = fileURLToPath(new URL('../components/', import.meta.url));
const HEAD = '// Generated from custom-elements.json by scripts/framework-types.mjs. Do not edit.\n';

/** Elements of the manifest: class, tag, file, public fields and events. */
export function elementsOf(manifest) {
  return manifest.modules
    .flatMap((module) => module.declarations.map((declaration) => ({ ...declaration, path: module.path })))
    .filter((declaration) => declaration.customElement && declaration.tagName)
    .map(({ name, tagName, path, members = [], events = [] }) => ({
      name,
      tagName,
      module: path.replace(/^components\/src\//, '../dist/').replace(/\.ts$/, '.js'),
      fields: members.filter((member) => member.kind === 'field' && !member.readonly),
      events: events.filter((event) => event.name),
    }))
    .sort((left, right) => (left.tagName < right.tagName ? -1 : 1));
}

export function reactTypes(elements) {
  const props = elements.map(
    ({ name, fields, events }) => `export interface ${name}Props
  extends Omit<DetailedHTMLProps<HTMLAttributes<${name}>, ${name}>, ${union(fields.map((field) => field.name))}> {
${fields.map((field) => fieldLine(name, field)).join('')}${events.map((event) => `${comment(event)}  'on${event.name}'?: (event: SunlitEvent<'${event.name}'>) => void;\n`).join('')}}
`,
  );
  const tags = elements.map(({ name, tagName }) => `      '${tagName}': ${name}Props;\n`);
  return `${HEAD}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports(elements)}
${props.join('\n')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tags.join('')}    }
  }
}
`;
}

export function vueTypes(elements) {
  const props = elements.map(
    ({ name, fields, events }) => `export interface ${name}Props {
${fields.map((field) => fieldLine(name, field)).join('')}${events.map((event) => `${comment(event)}  ${listener(event.name)}?: (event: SunlitEvent<'${event.name}'>) => void;\n`).join('')}}
`,
  );
  const tags = elements.map(({ name, tagName }) => `    '${tagName}': DefineComponent<${name}Props>;\n`);
  return `${HEAD}import type { DefineComponent } from 'vue';
${imports(elements)}
${props.join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${tags.join('')}  }
}
`;
}

function imports(elements) {
  const classes = elements.map(({ name, module }) => `import type { ${name} } from '${module}';\n`).join('');
  return `import type { SunlitEventDetails } from '../dist/internal/emit.js';
${classes}
/** An event of a Sunlit element, with its typed detail. */
export type SunlitEvent<Name extends keyof SunlitEventDetails> = CustomEvent<SunlitEventDetails[Name]>;
`;
}

const union = (names) => (names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | '));
const fieldLine = (owner, field) => `${comment(field)}  ${field.name}?: ${owner}['${field.name}'] | undefined;\n`;
const comment = ({ description }) =>
  description ? `  /** ${description.replaceAll('*/', '*\\/').replace(/\s*\n\s*/g, ' ')} */\n` : '';
const listener = (event) => `'on${event.replace(/(?:^|-)(\w)/g, (_all, letter) => letter.toUpperCase())}'`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync(`${components}custom-elements.json`, 'utf8'));
  const elements = elementsOf(manifest);
  mkdirSync(`${components}types`, { recursive: true });
  writeFileSync(`${components}types/react.d.ts`, reactTypes(elements));
  writeFileSync(`${components}types/vue.d.ts`, vueTypes(elements));
  console.log(`Typings for ${elements.length} elements.`);
}
