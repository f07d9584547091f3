import { describe, expect, it } from 'vitest';
import { allEndpoints } from './endpoints/index.js';
import { ERROR_CATALOGUE } from './error-catalogue.js';
import { buildOpenApi } from './openapi.js';

interface Operation {
  operationId: string;
  security: object[];
  parameters?: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
  responses: Record<string, { content?: Record<string, { schema?: { $ref: string } }>; 'x-error-codes'?: string[] }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

/** The document as clients read it: after a trip through JSON. */
const openApi = JSON.parse(JSON.stringify(buildOpenApi({ version: '1.2.3' }))) as Document;
const operations = Object.entries(openApi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

function walk(value: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (typeof value === 'object' && value !== null) {
    visit(value as Record<string, unknown>);
    for (const inner of Object.values(value)) walk(inner, visit);
  }
}

describe('the OpenAPI document', () => {
  it('names every endpoint exactly once, with its method and path', () => {
    const described = operations.map(({ path, method, operation }) => `${operation.operationId} ${method} ${path}`);
    const expected = allEndpoints.map(({ name, method, path }) => `${name} ${method.toLowerCase()} ${path}`);
    expect(described.sort()).toEqual(expected.sort());
    expect(new Set(allEndpoints.map(({ name }) => name)).size).toBe(allEndpoints.length);
  });

  it('resolves every reference inside itself', () => {
    const references: string[] = [];
    walk(openApi, (node) => {
      if (typeof node['$ref'] === 'string') references.push(node['$ref']);
    });
    expect(references.length).toBeGreaterThan(50);
    for (const reference of references) {
      const target = reference
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], openApi);
      expect(target, reference).toBeTypeOf('object');
    }
  });

  it('keeps no identity that would rebase references', () => {
    walk(openApi, (node) => {
      expect(Object.keys(node)).not.toContain('$id');
    });
    for (const schema of Object.values(openApi.components.schemas)) expect(schema).not.toHaveProperty('$schema');
  });

  it('declares each place of a path as a required parameter, and no other', () => {
    for (const { path, operation } of operations) {
      const places = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(declared.map(({ name }) => name).sort(), path).toEqual(places.sort());
      expect(declared.every(({ required }) => required)).toBe(true);
    }
  });

  it('gives every operation a success and problem responses with codes of the catalogue and their status', () => {
    for (const { operation } of operations) {
      const statuses = Object.keys(operation.responses);
      expect(statuses.filter((status) => status.startsWith('2'))).toHaveLength(1);
      const problems = Object.entries(operation.responses).filter(([status]) => !status.startsWith('2'));
      expect(problems.length).toBeGreaterThanOrEqual(3);
      for (const [status, response] of problems) {
        expect(response.content).toHaveProperty(
          ['application/problem+json', 'schema', '$ref'],
          '#/components/schemas/Problem',
        );
        for (const code of response['x-error-codes'] ?? []) {
          expect(ERROR_CATALOGUE[code as keyof typeof ERROR_CATALOGUE].status).toBe(Number(status));
        }
      }
    }
  });

  it('protects staff addresses with a secret key and leaves public ones open', () => {
    for (const { operation } of operations) {
      const { access } = allEndpoints.find(({ name }) => name === operation.operationId)!;
      expect(operation.security).toEqual(access === 'staff' ? [{ secretKey: [] }] : []);
    }
  });

  it('asks creating requests for an Idempotency-Key and replacing ones for If-Match', () => {
    const headers = (id: string) =>
      operations
        .find(({ operation }) => operation.operationId === id)!
        .operation.parameters?.filter((parameter) => parameter.in === 'header')
        .map(({ name }) => name);
    expect(headers('staffPowers.create')).toEqual(['Idempotency-Key']);
    expect(headers('staffPowers.update')).toEqual(['If-Match']);
  });

  it('shows query values as the text that travels', () => {
    const list = operations.find(({ operation }) => operation.operationId === 'powers.list')!.operation;
    expect(list.parameters).toContainEqual(
      expect.objectContaining({
        name: 'limit',
        in: 'query',
        required: false,
        schema: expect.objectContaining({ type: 'string' }),
      }),
    );
  });

  it('names shared objects once and leaves the global registry of zod alone', async () => {
    expect(Object.keys(openApi.components.schemas)).toEqual(
      expect.arrayContaining(['Power', 'PowerSummary', 'Problem']),
    );
    const { globalRegistry } = await import('./zod.js');
    const { powerSchema } = await import('./powers/views.js');
    expect(globalRegistry.has(powerSchema)).toBe(false);
  });
});
