import type { EndpointDefinition, ResponseOf } from '@sunlit/contract/endpoint';
import { describeSchema } from '../reading/describe-schema.js';
import type { JsonEndpoint } from '../reading/client-endpoint.js';
import { createReader, type Reader } from '../reading/reader.js';

/** An endpoint of the contract that is read as tolerantly as the public ones. */
export function staffEndpoint<E extends EndpointDefinition>(endpoint: E): JsonEndpoint<ResponseOf<E>> {
  let reader: Reader<ResponseOf<E>> | undefined;
  return {
    ...endpoint,
    response: {
      safeParse(value) {
        reader ??= createReader<ResponseOf<E>>(describeSchema(endpoint.response));
        return reader.safeParse(value);
      },
    },
  };
}
