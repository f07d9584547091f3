import * as z from './zod.js';
import { allEndpoints } from './endpoints/index.js';
import { documentedErrors } from './documented-errors.js';
import type { EndpointDefinition } from './endpoint.js';
import { ERROR_CATALOGUE, type ErrorCode } from './error-catalogue.js';
import * as contract from './index.js';

type Json = Record<string, unknown>;

export interface OpenApiOptions {
  /** Version of the platform that serves the document. */
  readonly version?: string;
  /** Addresses of the API; the origin the document came from when missing. */
  readonly servers?: readonly string[];
}

/**
 * OpenAPI 3.1 of the whole API, made from the same objects that the SDK parses with and the server validates with.
 *
 * Schemas are named in a registry of our own: the global one belongs to the page or process around us (ADR 0003).
 */
export function buildOpenApi({ version = '0.1.0', servers = ['/'] }: OpenApiOptions = {}): Json {
  const names = nameSchemas();
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Sunlit platform',
      version,
      summary: 'Administrative power in the sunlight: the public power catalogue and its keeping.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: servers.map((url) => ({ url })),
    tags: [...new Set(allEndpoints.map(tagOf))].map((name) => ({ name })),
    paths: pathsOf(names),
    components: {
      schemas: componentSchemas(names),
      securitySchemes: {
        secretKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'A secret key sk_… bound to one person or system. Refused when it comes from a browser.',
        },
      },
      headers: {
        RequestId: {
          description: 'Name of this request in the logs; quote it in support calls.',
          schema: { type: 'string' },
        },
      },
    },
  };
}

type SchemaRegistry = z.core.$ZodRegistry<{ id: string }>;

/** `powerSchema` becomes `Power`; schemas that only one endpoint uses are named after it. */
function nameSchemas(): SchemaRegistry {
  const registry = z.registry<{ id: string }>();
  for (const [name, value] of Object.entries<unknown>(contract)) {
    if (name.endsWith('Schema') && isObjectSchema(value))
      registry.add(value, { id: pascal(name.slice(0, -'Schema'.length)) });
  }
  for (const { name, response, body } of allEndpoints) {
    if (response && !registry.has(response)) registry.add(response, { id: `${pascal(name)}Response` });
    if (body && !registry.has(body)) registry.add(body, { id: `${pascal(name)}Body` });
  }
  return registry;
}

/** Only objects get a name: a named string or number would hide a short rule behind a reference. */
function isObjectSchema(value: unknown): value is z.ZodMiniType {
  return value instanceof z.ZodMiniType && ['object', 'union'].includes(value._zod.def.type);
}

function componentSchemas(registry: SchemaRegistry): Json {
  const { schemas } = z.toJSONSchema(registry, { uri: refOf, target: 'draft-2020-12', io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutIdentity(schema)]));
}

/** `$id` and `$schema` would rebase every reference inside the document. */
function withoutIdentity(schema: object): Json {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !['$id', '$schema', 'id'].includes(key)));
}

const refOf = (id: string): string => `#/components/schemas/${id}`;

function pathsOf(registry: SchemaRegistry): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of allEndpoints) {
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint, registry);
  }
  return paths;
}

function operationOf(endpoint: EndpointDefinition, registry: SchemaRegistry): Json {
  const parameters = [
    ...parametersOf(endpoint.params, 'path'),
    ...parametersOf(endpoint.query, 'query'),
    ...siteOf(endpoint),
    ...headersOf(endpoint),
  ];
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    tags: [tagOf(endpoint)],
    security: endpoint.access === 'staff' ? [{ secretKey: [] }] : [],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(endpoint.body, registry) } },
          },
        }
      : {}),
    responses: { ...successOf(endpoint, registry), ...problemsOf(endpoint) },
  };
}

function parametersOf(schema: z.ZodMiniType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: value,
  }));
}

/** Every public read may name the site whose page asks. */
function siteOf(endpoint: EndpointDefinition): Json[] {
  if (endpoint.access !== 'public' || endpoint.method !== 'GET') return [];
  const description =
    'Key of the embedding site. It changes nothing in the answer; its registered origins are checked.';
  const schema = { type: 'string', pattern: '^pk_(live|test)_[0-9a-z]{16,64}$' };
  return [{ name: 'site', in: 'query', required: false, description, schema }];
}

function headersOf(endpoint: EndpointDefinition): Json[] {
  const header = (name: string, description: string, pattern: string) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string', pattern },
  });
  return [
    ...(endpoint.idempotent
      ? [
          header(
            'Idempotency-Key',
            'One key per intent, the same for retries; kept for 30 days.',
            '^[\\x21-\\x7e]{1,255}$',
          ),
        ]
      : []),
    ...(endpoint.ifMatch ? [header('If-Match', 'Revision that the change was made on: "N".', '^"\\d+"$')] : []),
  ];
}

function successOf(endpoint: EndpointDefinition, registry: SchemaRegistry): Json {
  const types = (endpoint.mediaType ?? 'application/json').split(',').map((type) => type.trim());
  const schema = endpoint.response ? { schema: schemaOf(endpoint.response, registry) } : {};
  const hasBody = endpoint.response !== undefined || endpoint.mediaType !== undefined;
  return {
    [endpoint.status ?? 200]: {
      description: endpoint.status === 204 ? 'Done; there is nothing to return.' : endpoint.summary,
      headers: { 'Request-Id': { $ref: '#/components/headers/RequestId' } },
      ...(hasBody ? { content: Object.fromEntries(types.map((type) => [type, schema])) } : {}),
    },
  };
}

function schemaOf(schema: z.ZodMiniType, registry: SchemaRegistry): Json {
  const id = registry.get(schema)?.id;
  if (id === undefined) throw new TypeError('A schema of an endpoint has no name in the registry.');
  return { $ref: refOf(id) };
}

/** One entry per status, naming the codes of the error catalogue that it may carry. */
function problemsOf(endpoint: EndpointDefinition): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of documentedErrors(endpoint)) {
    const { status } = ERROR_CATALOGUE[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${ERROR_CATALOGUE[code].title}`).join('\n'),
        headers: { 'Request-Id': { $ref: '#/components/headers/RequestId' } },
        content: { 'application/problem+json': { schema: { $ref: refOf('Problem') } } },
        'x-error-codes': codes,
      },
    ]),
  );
}

const tagOf = (endpoint: EndpointDefinition): string => endpoint.name.split('.')[0] ?? endpoint.name;

const pascal = (name: string): string =>
  name.replace(/(?:^|[.])(\w)|(\w)/g, (_all, first?: string, rest?: string) => first?.toUpperCase() ?? rest ?? '');
