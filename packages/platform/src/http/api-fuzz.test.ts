import { documentedErrors, problemSchema, ROLES, type EndpointDefinition, type Role } from '@sunlit/contract';
import { allEndpoints } from '@sunlit/contract/endpoints/index';
import * as z from '@sunlit/contract/zod';
import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { proveRuns } from '@sunlit/testkit/prove';
import { addDepartment, addPower } from '@sunlit/testkit/power-library';
import { sampleDefinition } from '@sunlit/testkit/sample-process';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemSecrets } from '../modules/identity/secret-source.js';
import { storePublishedDefinitions } from '../modules/processes/store-published-definitions.js';
import { createSite } from '../modules/sites/service.js';
import { randomIds } from '../runtime/ids.js';

/** R-F1: at least 2,000 inputs per operation, at least 100,000 in all. */
const { n, seed } = proveRuns('api-fuzz', 3_000);

type JsonSchema = z.core.JSONSchema.BaseSchema;

const ODD_TEXTS = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e',
  '__proto__',
  'null',
  '1e309',
  "' or 1=1 --",
  '%00',
  '../..',
  '中'.repeat(300),
];
const oddText = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string(), fc.string({ unit: 'binary', maxLength: 40 }));
const junk = fc.oneof(fc.jsonValue(), oddText, fc.constantFrom(null, -1, 1e21, 2 ** 53, 0.1, true, [], {}));

function textOf({ pattern, allOf, minLength = 0, maxLength = 60 }: JsonSchema): fc.Arbitrary<string> {
  const form =
    pattern ?? allOf?.map((part) => (typeof part === 'object' ? part.pattern : undefined)).find((text) => text);
  const size = { minLength, maxLength: Math.min(maxLength, Math.max(60, minLength)) };
  if (form === undefined || form === '\\S') return fc.string({ unit: 'grapheme', ...size });
  return fc.stringMatching(new RegExp(form, 'u')).map((text) => text.slice(0, maxLength));
}

/** Values that fit a schema, or nearly: small details such as two patterns at once may be missed. */
function fitting(schema: JsonSchema, root: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const target = schema.$ref === '#' ? root : root.$defs?.[schema.$ref.split('/').at(-1) ?? ''];
    return target === undefined ? junk : fc.memo(() => fitting(target, root))(1);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return fc.oneof(...options.map((option) => fitting(option, root)));
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number': {
      const over = typeof schema.exclusiveMinimum === 'number' ? schema.exclusiveMinimum + 1 : -1_000;
      const min = Math.max(schema.minimum ?? over, -1_000);
      return fc.integer({ min, max: Math.min(schema.maximum ?? 100_000, 100_000) });
    }
    case 'boolean':
      return fc.boolean();
    case 'array': {
      const item =
        typeof schema.items === 'object' && !Array.isArray(schema.items) ? fitting(schema.items, root) : junk;
      return fc.array(item, { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 3) });
    }
    case 'object':
      return objectOf(schema, root);
    default:
      return junk;
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  root: JsonSchema,
): fc.Arbitrary<unknown> {
  if (Object.keys(properties).length === 0 && typeof additionalProperties === 'object') {
    return fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fitting(additionalProperties, root), {
      maxKeys: 3,
    });
  }
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, value] of Object.entries(properties)) {
    fields[name] = typeof value === 'object' ? fitting(value, root) : junk;
  }
  return fc.record(fields, { requiredKeys: required });
}

/** A value that fits, or one with something wrong about it. */
function nearly(fits: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const broken = fc
    .tuple(fits, fc.nat(), fc.string({ minLength: 1, maxLength: 12 }), junk)
    .map(([value, at, name, odd]) => {
      if (typeof value !== 'object' || value === null) return odd;
      const keys = Object.keys(value);
      const key = at % 3 === 0 || keys.length === 0 ? name : (keys[at % keys.length] ?? name);
      const copy = Object.fromEntries(Object.entries(value));
      if (at % 5 === 1) Reflect.deleteProperty(copy, key);
      else copy[key] = odd;
      return copy;
    });
  return fc.oneof({ weight: 9, arbitrary: fits }, { weight: 4, arbitrary: broken }, { weight: 1, arbitrary: junk });
}

const schemaOf = (type: z.ZodMiniType): JsonSchema => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });

function valuesFor(type: z.ZodMiniType | undefined): fc.Arbitrary<unknown> {
  if (type === undefined) return fc.constant(undefined);
  const schema = schemaOf(type);
  return nearly(fitting(schema, schema));
}

interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly known: number;
  readonly role: number;
  readonly headers: Record<string, string>;
  readonly text: string | undefined;
}

function inputsFor(endpoint: EndpointDefinition): fc.Arbitrary<Input> {
  const headers = fc.record(
    {
      'idempotency-key': fc.oneof(
        { weight: 5, arbitrary: fc.uuid() },
        fc.constantFrom('same', '', 'a b', 'x'.repeat(300)),
      ),
      'if-match': fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom('"1"', '"2"') },
        fc.constantFrom('*', '1', 'W/"1"', '"x"', '"99999999999"'),
      ),
      'content-type': fc.oneof(
        { weight: 9, arbitrary: fc.constant('application/json') },
        fc.constantFrom('text/plain', 'a', 'application/json; charset=gbk'),
      ),
      'accept-encoding': fc.constantFrom('br', 'gzip', 'identity;q=0', ';;,,'),
      'if-none-match': fc.constantFrom('*', '""', 'W/"x"', ','),
      origin: fc.constantFrom('https://www.gov.example', 'null'),
      'sec-fetch-site': fc.constantFrom('cross-site', 'none'),
    },
    { requiredKeys: ['idempotency-key', 'if-match', 'content-type'] },
  );
  return fc.record({
    params: valuesFor(endpoint.params),
    query: endpoint.query
      ? valuesFor(endpoint.query)
      : fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, fc.dictionary(oddText, oddText, { maxKeys: 2 })),
    body: valuesFor(endpoint.body),
    known: fc.nat(),
    role: fc.nat(),
    headers: fc.oneof(
      { weight: 5, arbitrary: fc.record({ 'idempotency-key': fc.uuid(), 'if-match': fc.constantFrom('"1"', '"2"') }) },
      { weight: 1, arbitrary: headers },
    ),
    text: fc.oneof(
      { weight: 19, arbitrary: fc.constant(undefined) },
      fc.constantFrom('', '{', '[1,]', '{"a":1,"a":2}', '{"__proto__":1}', '\uFEFF{}'),
    ),
  });
}

/** The role that may do it; a quarter of the requests comes from any role. */
function likelyRole({ name }: EndpointDefinition): Role {
  if (!/^staffP(owers|rocesses)/.test(name)) return 'administrator';
  if (name === 'staffProcesses.fileInternalRevision') return 'legal_office';
  return /publish|suspend|resume|abolish/.test(name) ? 'publisher' : 'clerk';
}

let platform: InjectedPlatform;
const keys = new Map<Role, string>();
/** Ids of things that exist, by the prefix of their kind. */
const known = new Map<string, string[]>();

beforeAll(async () => {
  const much = { perSecond: 1e9, burst: 1e9 };
  platform = await createInjectedPlatform('api-fuzz', {
    limits: { staff: much, publicReads: much, refusedCredentials: much },
  });
  for (const role of ROLES) keys.set(role, (await platform.keyFor(role)).key);
  await fillDatabase(platform.database.db);
});
afterAll(() => platform.close());

/** One of each kind that exists from the start, so that the first operations find something. */
async function fillDatabase(db: InjectedPlatform['database']['db']): Promise<void> {
  const departmentId = await addDepartment(db);
  const tools = { clock: platform.clock, ids: randomIds, secrets: systemSecrets, keyMode: 'live' } as const;
  const site = await createSite(db, tools, {
    name: '网站',
    origins: ['https://a.example'],
    elements: [],
    isTest: false,
  });
  const powers: { powerId: string; versionIds: string[] }[] = [];
  for (let i = 0; i < 10; i += 1) {
    const published = await addPower(db, {
      departmentId,
      versions: [{}, { name: '食品生产许可' }],
      decisions: TWO_VERSIONS,
    });
    await addCharts(db, published.versionIds);
    powers.push(
      published,
      await addPower(db, { departmentId, decisions: APPROVED }),
      await addPower(db, { departmentId, decisions: [] }),
    );
  }
  const run = { source: 'x', file_name: 'x', file_sha256: 'x', row_count: 0, counts: '{}', issue_counts: '{}' };
  const importRunId = randomIds.next('importRun');
  await db
    .insertInto('import_runs')
    .values({ ...run, id: importRunId, started_at: platform.clock.now() })
    .execute();
  known.set('dep', [departmentId]);
  known.set('sit', [site.id]);
  known.set(
    'sik',
    site.keys.map(({ id }) => id),
  );
  known.set('imp', [importRunId]);
  known.set(
    'pow',
    powers.map(({ powerId }) => powerId),
  );
  known.set(
    'pov',
    powers.flatMap(({ versionIds }) => versionIds),
  );
}

/** A chart for each version, and a second revision of its internal layer that waits to be filed. */
async function addCharts(db: InjectedPlatform['database']['db'], versionIds: readonly string[]): Promise<void> {
  const definition = sampleDefinition();
  await storePublishedDefinitions(
    db,
    versionIds.map((versionId) => ({ versionId, definition })),
  );
  await sql`
    insert into internal_revisions (version_id, revision, internal_hash, created_by, created_at)
    select version_id, 2, internal_hash, created_by, created_at from internal_revisions
    where version_id = any (${[...versionIds]})`.execute(db);
}

const TWO_VERSIONS = [
  { kind: 'publish', version: 1, from: '2026-01-01' },
  { kind: 'publish', version: 2, from: '2026-06-01' },
] as const;

const APPROVED = [
  { kind: 'submit', version: 1, role: 'clerk' },
  { kind: 'review', version: 1, role: 'department_office' },
  { kind: 'discuss', version: 1, role: 'department_leader' },
  { kind: 'approve', version: 1, role: 'legal_office' },
] as const;

/** Half of the ids are such that something is found under them. */
function withKnownIds(values: unknown, choice: number): Record<string, string> {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
      if (/^(versionNo|revision|from|to)$/.test(name) && choice % 2 === 0) return [name, choice % 4 === 0 ? '1' : '2'];
      const existing = known.get(/^([a-z]{3})_/.exec(text)?.[1] ?? '') ?? [];
      const at = choice % 4 === 0 && /^si/.test(text) ? 0 : (choice >>> 1) % Math.max(1, existing.length);
      return [name, choice % 2 === 0 ? (existing[at] ?? text) : text];
    }),
  );
}

const escape = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '?'));

/** Clients resolve `.`, `..` and nothing themselves before they send: another address would be asked. */
const segmentOf = (text = ''): string => (/^\.{0,2}$/.test(text) ? 'missing' : escape(text));

function addressOf(endpoint: EndpointDefinition, input: Input): string {
  const params = withKnownIds(input.params, input.known);
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_all, name: string) => segmentOf(params[name]));
  const query = Object.entries(withKnownIds(input.query, input.known)).map(
    ([name, value]) => `${escape(name)}=${escape(value)}`,
  );
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

/** A quarter of the changes name the revision that is there, however often it was changed before. */
async function revisionOf({ ifMatch }: EndpointDefinition, url: string, { known: choice }: Input) {
  const id = /pov_[0-9a-z]+/.exec(url)?.[0];
  if (ifMatch === undefined || id === undefined || choice % 4 !== 0) return {};
  const { db } = platform.database;
  const row = await db.selectFrom('power_versions').select('revision').where('id', '=', id).executeTakeFirst();
  return row === undefined ? {} : { 'if-match': `"${row.revision}"` };
}

async function send(endpoint: EndpointDefinition, input: Input) {
  const role = input.role % 4 === 0 ? ROLES[input.role % ROLES.length] : likelyRole(endpoint);
  const authorization = `Bearer ${keys.get(role ?? 'clerk') ?? ''}`;
  const body = input.text ?? (input.body === undefined ? undefined : JSON.stringify(withKnownBody(input)));
  const url = addressOf(endpoint, input);
  const revision = await revisionOf(endpoint, url, input);
  return platform.app.inject({
    method: endpoint.method,
    url,
    headers: {
      'content-type': 'application/json',
      ...(endpoint.access === 'staff' && { authorization }),
      ...input.headers,
      ...revision,
    },
    ...(endpoint.body && body !== undefined && { payload: body }),
  });
}

/** A table of steps, as far as any could be expected of a generator. */
const TABLE = Buffer.from('步骤名称,泳道\n受理,窗口\n').toString('base64');

/** Half of the bodies name what exists here, which no schema tells. */
function withKnownBody({ body, known: choice }: Input): unknown {
  if (typeof body !== 'object' || body === null || choice % 2 === 1) return body;
  return {
    ...body,
    ...('departmentId' in body && { departmentId: known.get('dep')?.[0] }),
    ...('powerType' in body && { powerType: 'license', codeScheme: 'opaque' }),
    ...('kind' in body && { kind: 'submit' }),
    ...('format' in body && { format: 'csv', content: TABLE }),
  };
}

function rememberIds(value: unknown): void {
  for (const id of JSON.stringify(value ?? null).match(/\b(pow|pov|sit|sik|imp)_[0-9a-z]{6,40}/g) ?? []) {
    const list = known.get(id.slice(0, 3)) ?? [];
    if (list.length < 50 && !list.includes(id)) known.set(id.slice(0, 3), [...list, id]);
  }
}

/** Whether an address may say that there is no such route: the generator made one that is longer than any id. */
const isOverlong = (url: string): boolean =>
  url
    .split('?', 1)[0]
    ?.split('/')
    .some((part) => decodeURIComponent(part).length > 100) ?? false;

const seen = new Map<string, Map<number, number>>();

async function check(endpoint: EndpointDefinition, input: Input): Promise<void> {
  const response = await send(endpoint, input);
  const url = addressOf(endpoint, input);
  const counts = seen.get(endpoint.name) ?? new Map<number, number>();
  seen.set(endpoint.name, counts.set(response.statusCode, (counts.get(response.statusCode) ?? 0) + 1));
  expect(response.headers['request-id']).toMatch(/^req_/);
  if (response.statusCode === 304) return;
  if (response.statusCode >= 400) {
    const problem = problemSchema.parse(response.json());
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    if (problem.code === 'route_not_found' && isOverlong(url)) return;
    const last = platform.logLines.findLast((line) => line.includes('unexpected_error'));
    expect(documentedErrors(endpoint), `${endpoint.method} ${url}\n${last ?? ''}`).toContain(problem.code);
    expect(response.statusCode, `${endpoint.method} ${url}\n${last ?? ''}`).toBeLessThan(500);
    return;
  }
  expect(response.statusCode).toBe(endpoint.status ?? 200);
  if (endpoint.response === undefined || response.headers['content-encoding'] !== undefined) return;
  const parsed = z.safeParse(endpoint.response, response.json());
  expect(parsed.error?.issues, `${endpoint.method} ${url}`).toBeUndefined();
  rememberIds(response.json());
}

describe(`R-F1: every operation of the contract under ${n} generated requests each (seed ${seed})`, () => {
  it.each(allEndpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    'R-F1: %s answers only what it documents',
    async (_name, endpoint) => {
      await fc.assert(
        fc.asyncProperty(inputsFor(endpoint), (input) => check(endpoint, input)),
        { numRuns: n, seed, endOnFailure: true, verbose: 0 },
      );
    },
    600_000,
  );

  it('R-F1: each operation succeeded too', () => {
    // These need one certain state or complete content, which no schema describes.
    const needing = /^(staffPowers\.(decide|publish)|staffProcesses\.createInternalRevision)$/;
    const measured = [...seen].filter(([name]) => !needing.test(name));
    const rare = measured.filter(([, counts]) => ![...counts].some(([status]) => status < 300));
    expect(rare.map(([name, counts]) => `${name} ${JSON.stringify([...counts])}`)).toEqual([]);
  });

  it('R-F1: left the platform alive', async () => {
    expect((await platform.app.inject('/ready')).statusCode).toBe(200);
  });
});
