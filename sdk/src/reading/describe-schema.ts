import type { Shape } from './shape.js';

/** The part of a zod schema that is read here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  readonly values?: readonly (string | number | boolean | null)[];
  readonly defaultValue?: unknown;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
}
interface Check {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly value?: unknown;
}
interface Schema {
  readonly _zod: { readonly def: Definition };
}

/**
 * Describes a schema of the contract as plain data, for tolerant reading (`shape.ts`).
 *
 * @throws {TypeError} The schema uses something that has no shape; extend both sides then.
 */
export function describeSchema(schema: unknown): Shape {
  const definition = (schema as Schema)._zod.def; // zod types its inner definitions loosely
  const describe = (inner: Schema | undefined): Shape => describeSchema(inner);
  switch (definition.type) {
    case 'string':
      return describeText(definition);
    case 'enum':
      return 's';
    case 'number':
      return describeNumber(definition);
    case 'boolean':
      return 'b';
    case 'unknown':
      return 'u';
    case 'literal':
      return ['k', ...(definition.values ?? [])];
    case 'array':
      return ['[]', describe(definition.element)];
    case 'optional':
      return ['?', describe(definition.innerType)];
    case 'default':
      return ['=', describe(definition.innerType), definition.defaultValue];
    case 'record':
      return ['{}', describe(definition.valueType)];
    case 'object':
      return Object.fromEntries(Object.entries(definition.shape ?? {}).map(([name, inner]) => [name, describe(inner)]));
    case 'union':
      return describeUnion(definition);
    default:
      throw new TypeError(`A ${definition.type} has no shape.`);
  }
}

function describeText(definition: Definition): Shape {
  const patterns = (definition.checks ?? [])
    .map((check) => check._zod.def.pattern)
    .filter((found) => found !== undefined);
  // Patterns that are not anchored ask for good writing (`/\S/u`); a reader has to live with what was written.
  const pattern = patterns.find((found) => found.source.startsWith('^'));
  if (pattern === undefined) return 's';
  return (pattern.flags.includes('i') ? 'i' : '') + pattern.source;
}

function describeNumber(definition: Definition): Shape {
  const checks = [definition, ...(definition.checks ?? []).map((check) => check._zod.def)];
  if (!checks.some((check) => check.format === 'safeint')) return 'n';
  const isCount = checks.some(
    (check) => 'check' in check && check.check === 'greater_than' && Number('value' in check ? check.value : -1) >= 0,
  );
  return isCount ? 'c' : 'i';
}

function describeUnion(definition: Definition): Shape {
  const { discriminator, options } = definition;
  if (discriminator === undefined || options === undefined) throw new TypeError('A union needs a discriminator.');
  const variants = options.map((option) => {
    const [value] = option._zod.def.shape?.[discriminator]?._zod.def.values ?? [];
    return [String(value), describeSchema(option)] as const;
  });
  return ['|', discriminator, Object.fromEntries(variants)];
}
