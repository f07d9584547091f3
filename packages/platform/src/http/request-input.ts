import type { EndpointDefinition } from '@sunlit/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Queryable } from '../database/schema.js';
import type { Actor } from './actor.js';
import type { HandlerInput } from './route.js';

/** Parsed by the endpoint's own schemas; `route()` gives each handler their exact types. */
export interface ParsedRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly actor: Actor;
  readonly revision: number | undefined;
  readonly db: Queryable;
}

/** What a handler gets. The abort signal is made only for handlers that ask for it. */
export class RequestInput implements HandlerInput<EndpointDefinition> {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly actor: Actor;
  readonly revision: number | undefined;
  readonly db: Queryable;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  #signal: AbortSignal | undefined;

  constructor(request: FastifyRequest, reply: FastifyReply, parsed: ParsedRequest) {
    this.params = parsed.params;
    this.query = parsed.query;
    this.body = parsed.body;
    this.actor = parsed.actor;
    this.revision = parsed.revision;
    this.db = parsed.db;
    this.request = request;
    this.reply = reply;
  }

  get requestId(): string {
    return this.request.id;
  }

  get signal(): AbortSignal {
    return (this.#signal ??= abortedWithCaller(this.reply));
  }
}

function abortedWithCaller(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded) controller.abort();
  });
  return controller.signal;
}
