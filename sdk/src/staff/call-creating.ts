import type { JsonEndpoint } from '../reading/client-endpoint.js';
import type { CreateOptions } from '../request-options.js';
import type { CallInput } from '../transport/build-request.js';
import type { Transport } from '../transport/transport.js';

/** Calls a creating endpoint: the caller's idempotency key, or one made here, goes with every attempt. */
export function callCreating<Response>(
  transport: Transport,
  endpoint: JsonEndpoint<Response>,
  input: CallInput,
  options: CreateOptions = {},
): Promise<Response> {
  const { idempotencyKey, ...request } = options;
  return transport.call(endpoint, { ...input, idempotencyKey }, request);
}
