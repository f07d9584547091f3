import type { EndpointDefinition } from './endpoint.js';
import type { ErrorCode } from './error-catalogue.js';

const EVERYWHERE: readonly ErrorCode[] = [
  'request_malformed',
  'request_invalid',
  'request_timeout',
  'headers_too_large',
  'body_too_large',
  'media_type_unsupported',
  'not_acceptable',
  'secret_key_in_browser',
  'rate_limited',
  'shutting_down',
  'not_ready',
  'internal_error',
];

const FOR_PUBLIC: readonly ErrorCode[] = ['site_key_unknown', 'origin_not_allowed'];

const FOR_STAFF: readonly ErrorCode[] = [
  'credentials_missing',
  'credentials_invalid',
  'site_key_insufficient',
  'role_not_allowed',
];

const IDEMPOTENT: readonly ErrorCode[] = [
  'idempotency_key_missing',
  'idempotency_key_reused',
  'idempotency_in_progress',
];

/** Every code an endpoint may answer: its own, and those that come from what it is. Another one breaks the contract. */
export function documentedErrors(endpoint: EndpointDefinition): readonly ErrorCode[] {
  const codes: ErrorCode[] = [
    ...EVERYWHERE,
    ...(endpoint.access === 'staff' ? FOR_STAFF : FOR_PUBLIC),
    ...(endpoint.method === 'GET' ? [] : (['cross_site_request'] as const)),
    ...(endpoint.body ? (['body_invalid'] as const) : []),
    ...(endpoint.idempotent ? IDEMPOTENT : []),
    ...(endpoint.ifMatch ? (['revision_missing', 'revision_conflict'] as const) : []),
    ...(endpoint.errors ?? []),
  ];
  return [...new Set(codes)];
}
