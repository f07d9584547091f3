import type { BodyOf, EndpointDefinition, ParamsOf, QueryOf, ResponseOf } from '@sunlit/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Queryable } from '../database/schema.js';
import type { Actor, StaffActor } from './actor.js';
import type { PreparedBody } from './prepared-body.js';

/** What a handler gets: parsed, checked, and who asks. `staff` endpoints always get a staff actor. */
export interface HandlerInput<E extends EndpointDefinition> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly actor: E['access'] extends 'staff' ? StaffActor : Actor;
  readonly requestId: string;
  /** Revision of `If-Match`, for endpoints that declare it. */
  readonly revision: number | undefined;
  /**
   * The database to use. On idempotent endpoints it is an open transaction that also records the key: pass it on (with
   * `inTransaction`) instead of the pool, so that effect and record commit together.
   */
  readonly db: Queryable;
  /** Aborted when the caller is gone. */
  readonly signal: AbortSignal;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** JSON as the contract says, or a prepared buffer, or nothing for 204. */
export type HandlerResult<E extends EndpointDefinition> = ResponseOf<E> | PreparedBody;

export type Handler<E extends EndpointDefinition> = (
  input: HandlerInput<E>,
) => Promise<HandlerResult<E>> | HandlerResult<E>;

/** One endpoint with its handler, ready to be mounted. */
export interface Route {
  readonly endpoint: EndpointDefinition;
  readonly handler: Handler<EndpointDefinition>;
}

/** Ties a handler to an endpoint of the contract; path, method and types come from there. */
export function route<const E extends EndpointDefinition>(endpoint: E, handler: Handler<E>): Route {
  const widened: unknown = handler;
  return { endpoint, handler: widened as Handler<EndpointDefinition> }; // the mount parses by the same endpoint
}
