import type { EndpointDefinition, ResponseOf } from '@sunlit/contract/endpoint';
import { createReader, type Reader } from './reader.js';
import type { Shape } from './shape.js';

/** What the transport needs to know of an endpoint. Every endpoint of the contract fits. */
export interface ClientEndpoint<Response> {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: string;
  readonly idempotent?: true;
  readonly ifMatch?: true;
  readonly response?: Reader<Response>;
}

/** An endpoint whose answer is JSON. */
export interface JsonEndpoint<Response> extends ClientEndpoint<Response> {
  readonly response: Reader<Response>;
}

/** An endpoint of the contract without zod: typed by the contract, read by a shape made from its schema. */
export function jsonEndpoint<E extends EndpointDefinition>(
  name: E['name'],
  method: E['method'],
  path: E['path'],
  response: Shape,
): JsonEndpoint<ResponseOf<E>> {
  return { name, method, path, access: 'public', response: createReader<ResponseOf<E>>(response) };
}

/** An endpoint that answers a file: only its address is used. */
export function fileEndpoint<E extends EndpointDefinition>(
  name: E['name'],
  method: E['method'],
  path: E['path'],
): ClientEndpoint<undefined> {
  return { name, method, path, access: 'public' };
}
