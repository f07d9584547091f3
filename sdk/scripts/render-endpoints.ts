import * as areas from '@sunlit/contract/endpoints/areas';
import * as catalogue from '@sunlit/contract/endpoints/catalogue';
import * as changes from '@sunlit/contract/endpoints/changes';
import * as flowcharts from '@sunlit/contract/endpoints/flowcharts';
import * as powers from '@sunlit/contract/endpoints/powers';
import type { EndpointDefinition } from '@sunlit/contract/endpoint';
import { describeSchema } from '../src/reading/describe-schema.js';
import type { Shape } from '../src/reading/shape.js';

/** Files below `src/generated`, each with the groups that are loaded together: what is not asked for is not sent. */
export const GENERATED_FILES = {
  'public-endpoints.ts': { areas, catalogue, changes, powers },
  'flowchart-endpoints.ts': { flowcharts },
} as const satisfies Record<string, Groups>;

type Groups = Readonly<Record<string, Readonly<Record<string, EndpointDefinition>>>>;

/** Shorter shapes cost more as a constant than written twice. */
const SHARED_LENGTH = 60;

/** Text of one file below `src/generated`: public endpoints of the contract, as data. */
export function renderEndpoints(groups: Groups): string {
  const endpoints = Object.entries(groups).flatMap(([file, group]) =>
    Object.entries<EndpointDefinition>(group)
      .filter(([, endpoint]) => endpoint.access === 'public')
      // Bundlers list exports in different orders.
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, endpoint]) => ({ file, name, endpoint, shape: shapeOf(endpoint) })),
  );
  const texts = new SharedTexts(endpoints.map(({ shape }) => shape));
  const rendered = endpoints.map(({ file, name, endpoint, shape }) => {
    const facts = [endpoint.name, endpoint.method, endpoint.path].map((fact) => JSON.stringify(fact));
    const values = shape === undefined ? facts : [...facts, texts.write(shape)];
    const make = shape === undefined ? 'fileEndpoint' : 'jsonEndpoint';
    const value = `/* @__PURE__ */ ${make}<typeof ${file}.${name}>(${values.join(', ')})`;
    return `\n/** ${endpoint.summary} */\nexport const ${name} = ${value};`;
  });
  return [
    '// Generated from @sunlit/contract by `node sdk/scripts/generate.mjs`. Do not edit.',
    ...Object.keys(groups).map((file) => `import type * as ${file} from '@sunlit/contract/endpoints/${file}';`),
    "import { fileEndpoint, jsonEndpoint } from '../reading/client-endpoint.js';",
    "import type { Shape } from '../reading/shape.js';",
    '',
    ...texts.constants,
    ...rendered,
    '',
  ].join('\n');
}

function shapeOf(endpoint: EndpointDefinition): Shape | undefined {
  return endpoint.response === undefined ? undefined : describeSchema(endpoint.response);
}

/** Writes shapes as source text; what occurs more than once becomes a constant, because it would be sent twice. */
class SharedTexts {
  readonly constants: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #names = new Map<string, string>();

  constructor(shapes: readonly (Shape | undefined)[]) {
    shapes.forEach((shape) => this.#count(shape));
  }

  write(shape: unknown): string {
    if (typeof shape !== 'object' || shape === null) return JSON.stringify(shape);
    const key = JSON.stringify(shape);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const text = Array.isArray(shape)
      ? `[${shape.map((entry) => this.write(entry)).join(', ')}]`
      : `{ ${Object.entries(shape)
          .map(([field, entry]) => `${JSON.stringify(field)}: ${this.write(entry)}`)
          .join(', ')} }`;
    if ((this.#counts.get(key) ?? 0) < 2 || key.length < SHARED_LENGTH || Array.isArray(shape)) return text;
    const name = `shape${this.#names.size + 1}`;
    this.#names.set(key, name);
    this.constants.push(`const ${name}: Shape = ${text};`);
    return name;
  }

  #count(shape: unknown): void {
    if (typeof shape !== 'object' || shape === null) return;
    const key = JSON.stringify(shape);
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    // What is inside of something repeated is written once with it.
    if (count === 1) Object.values(shape).forEach((inner) => this.#count(inner));
  }
}
