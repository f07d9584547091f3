import type { BodyInputOf, EndpointDefinition, QueryInputOf, ResponseOf } from '@sunlit/contract/endpoint';
import type { ClientEndpoint } from './reading/client-endpoint.js';
import type { CreateOptions } from './request-options.js';
import type { CallInput } from './transport/build-request.js';
import type { Transport } from './transport/transport.js';

/** Input of any endpoint of the contract. */
export interface EndpointInput<E extends EndpointDefinition> {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: QueryInputOf<E> | undefined;
  readonly body?: BodyInputOf<E> | undefined;
  /** Revision a change was made on, for endpoints with `ifMatch`. */
  readonly revision?: number | undefined;
}

/** Calls an endpoint of the contract that no resource has yet, with the same checks, retries and errors. */
export function requestEndpoint<E extends EndpointDefinition>(
  transport: Transport,
  endpoint: E,
  input: EndpointInput<E>,
  options: CreateOptions = {},
): Promise<ResponseOf<E>> {
  const { idempotencyKey, ...request } = options;
  const call: CallInput = { ...input, idempotencyKey };
  return transport.call(endpoint as ClientEndpoint<ResponseOf<E>>, call, request); // a schema is a reader of its own type
}
