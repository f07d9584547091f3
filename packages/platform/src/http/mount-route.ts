import type { EndpointDefinition } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Database, Queryable } from '../database/schema.js';
import type { Actor, PublicActor } from './actor.js';
import { ApiProblem } from './api-problem.js';
import type { Authenticator } from './caller.js';
import type { Idempotency } from './idempotency.js';
import { parseInput } from './parse-input.js';
import { PreparedBody } from './prepared-body.js';
import { readIdempotencyKey, readRevision } from './request-headers.js';
import { RequestInput } from './request-input.js';
import type { Route } from './route.js';
import type { RouteProfile } from './security-headers.js';
import { sendPrepared } from './send-prepared.js';
import { parseStrictQuery } from './strict-query.js';

export interface MountContext {
  readonly database: Kysely<Database>;
  readonly identity: Authenticator;
  readonly idempotency: Idempotency;
  /** Runs before the body of a staff request is read: who is it, and not too often. */
  readonly admitStaff: (request: FastifyRequest) => Promise<void>;
}

const THE_PUBLIC: PublicActor = { kind: 'public' };

/** Puts one endpoint of the contract on the network: parses, authenticates, carries out once, answers. */
export function mountRoute(app: FastifyInstance, context: MountContext, route: Route): void {
  const { endpoint } = route;
  if (endpoint.idempotent && endpoint.access !== 'staff') {
    throw new TypeError(`${endpoint.name}: only staff endpoints can be idempotent, the fingerprint needs their secret`);
  }
  app.route({
    method: endpoint.method,
    url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
    config: { profile: profileOf(endpoint) },
    ...(endpoint.access === 'staff' ? { onRequest: context.admitStaff } : {}),
    handler: handlerOf(context, route),
  });
}

function profileOf(endpoint: EndpointDefinition): RouteProfile {
  if (endpoint.access === 'staff') return 'staff';
  return endpoint.method === 'GET' ? 'public_read' : 'public_write';
}

function handlerOf(context: MountContext, route: Route) {
  const { endpoint } = route;
  const mayBeStored = isCacheable(endpoint);
  const withoutQuery = parsedWithoutQuery(endpoint);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = parseStrictQuery(request.raw.url ?? '');
    const actor =
      request.staffCaller?.actor ??
      (query && 'site' in query ? await identifySite(context, query, request, reply) : THE_PUBLIC);
    const parsed = {
      params: endpoint.params && parseInput(endpoint.params, { ...Object(request.params) }, 'request_invalid'),
      query: query === undefined && withoutQuery !== undefined ? withoutQuery.value : parseQuery(endpoint, query ?? {}),
      body: parseBody(endpoint, request.body),
      revision: endpoint.ifMatch ? readRevision(request) : undefined,
      actor,
      db: context.database,
    };
    if (endpoint.idempotent) {
      return answerOnce(context, route, request, reply, (db) => new RequestInput(request, reply, { ...parsed, db }));
    }
    if (mayBeStored) reply.header('cache-control', 'public, no-cache');
    const result = await route.handler(new RequestInput(request, reply, parsed));
    return result === reply || reply.sent ? reply : respond(endpoint, request, reply, result);
  };
}

/** What a request without a query means, worked out once: the most frequent reads have none. */
function parsedWithoutQuery({ query }: EndpointDefinition): { readonly value: unknown } | undefined {
  if (query === undefined) return { value: undefined };
  const result = z.safeParse(query, {});
  return result.success ? { value: Object.freeze(result.data) } : undefined;
}

/** `?site=` may stand on every public GET; it names the embedding site and changes nothing in the body. */
async function identifySite(
  context: MountContext,
  query: Record<string, string>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Actor> {
  const { site = '' } = query;
  delete query['site'];
  reply.header('vary', 'Accept-Encoding, Origin');
  return context.identity.identifySite(site, request.headers.origin);
}

function parseQuery(endpoint: EndpointDefinition, query: Record<string, string>): unknown {
  if (endpoint.query !== undefined) return parseInput(endpoint.query, query, 'request_invalid');
  const issues = Object.keys(query).map((key) => ({
    path: key.slice(0, 100),
    code: 'unrecognized_keys',
    message: 'This address takes no such value.',
  }));
  if (issues.length > 0) throw new ApiProblem('request_invalid', { issues: issues.slice(0, 50) });
  return undefined;
}

function parseBody(endpoint: EndpointDefinition, body: unknown): unknown {
  if (endpoint.body === undefined && body === undefined) return undefined;
  if (endpoint.body === undefined) throw new ApiProblem('request_malformed', { detail: 'This address takes no body.' });
  if (body === undefined) throw new ApiProblem('request_malformed', { detail: 'The body is missing.' });
  return parseInput(endpoint.body, body, 'body_invalid');
}

async function answerOnce(
  { idempotency }: MountContext,
  { endpoint, handler }: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  inputWith: (db: Queryable) => RequestInput,
): Promise<FastifyReply> {
  const caller = request.staffCaller;
  if (caller === null) throw new TypeError(`${endpoint.name} was mounted without authentication`);
  const once = {
    scope: `${caller.actor.via}:${endpoint.name}`,
    key: readIdempotencyKey(request),
    secret: caller.secret,
    content: `${request.method} ${request.url}\n${JSON.stringify(request.body)}`,
  };
  const answer = await idempotency.run(once, async (transaction) => ({
    status: endpoint.status ?? 200,
    text: JSON.stringify((await handler(inputWith(transaction))) ?? null),
  }));
  if (answer.isReplay) reply.header('idempotency-replayed', 'true');
  return sendJson(reply, answer.status, answer.text);
}

/** Probes and the like stand outside `/v1` and are true only now. */
function isCacheable(endpoint: EndpointDefinition): boolean {
  return endpoint.access === 'public' && endpoint.method === 'GET' && endpoint.path.startsWith('/v1/');
}

function respond(
  endpoint: EndpointDefinition,
  request: FastifyRequest,
  reply: FastifyReply,
  result: unknown,
): FastifyReply {
  const status = endpoint.status ?? 200;
  if (result instanceof PreparedBody) return sendPrepared(request, reply, result);
  if (status === 204 || result === undefined) return reply.code(204).send();
  if (isCacheable(endpoint)) return sendPrepared(request, reply, PreparedBody.json(result));
  return sendJson(reply, status, JSON.stringify(result));
}

function sendJson(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(text);
}
