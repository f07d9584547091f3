import type * as z from './zod.js';
import type { ErrorCode } from './error-catalogue.js';

/**
 * Who may call an endpoint. Deny by default: nothing else exists.
 *
 * - `public`: everybody, without a key, one body for all (`design.md` 4).
 * - `staff`: a secret key that is bound to one person or system with a role.
 */
export type Access = 'public' | 'staff';

export interface EndpointDefinition {
  /** `resource.verb`, used as operationId: `powers.retrieve`. */
  readonly name: string;
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `{param}` places. */
  readonly path: string;
  readonly access: Access;
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** Body of the success response; missing for 204 and for files. */
  readonly response?: z.ZodMiniType;
  readonly status?: 200 | 201 | 204;
  /** Media type of the success response, `application/json` when missing. */
  readonly mediaType?: string;
  /** Codes this endpoint may answer besides the ones every endpoint may. */
  readonly errors?: readonly ErrorCode[];
  /** Creating POSTs need an `Idempotency-Key` (`design.md` 10). */
  readonly idempotent?: true;
  /** The body that is written replaces revision N only: `If-Match: "N"`. */
  readonly ifMatch?: true;
}

/** Keeps the literal types of a definition, so that client and server infer from it. */
export function endpoint<const Definition extends EndpointDefinition>(definition: Definition): Definition {
  return definition;
}

type Input<Schema> = Schema extends z.ZodMiniType ? z.input<Schema> : undefined;
type Output<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined;

export type ParamsOf<E extends EndpointDefinition> = Output<E['params']>;
export type QueryOf<E extends EndpointDefinition> = Output<E['query']>;
export type BodyOf<E extends EndpointDefinition> = Output<E['body']>;
export type BodyInputOf<E extends EndpointDefinition> = Input<E['body']>;
/** What a caller passes: numbers and booleans may be given as such and travel as text. */
export type QueryInputOf<E extends EndpointDefinition> = {
  [Key in keyof Input<E['query']>]: Input<E['query']>[Key] | number | boolean;
};
export type ResponseOf<E extends EndpointDefinition> = Output<E['response']>;
