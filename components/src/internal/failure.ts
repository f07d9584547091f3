/** What a citizen is told when something did not arrive, and what a helpdesk asks for. */
export interface Failure {
  readonly kind: 'offline' | 'timeout' | 'busy' | 'not_found' | 'host' | 'configuration' | 'server';
  readonly requestId?: string;
}

const KIND_BY_CODE: Readonly<Record<string, Failure['kind']>> = {
  network_failed: 'offline',
  request_timed_out: 'timeout',
  request_timeout: 'timeout',
  rate_limited: 'busy',
  not_ready: 'busy',
  shutting_down: 'busy',
  power_not_found: 'not_found',
  power_version_not_found: 'not_found',
  flowchart_not_found: 'not_found',
  host_environment: 'host',
  configuration_invalid: 'configuration',
  argument_invalid: 'not_found',
};

/** Sorts an error of the SDK, or any other value, by its code. No message is parsed. */
export function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  const requestId = textField(error, 'requestId');
  const kind = kindOf(code, textField(error, 'name'));
  return requestId === undefined ? { kind } : { kind, requestId };
}

/** The code of an error of the SDK, if it has one. */
export function codeOf(error: unknown): string | undefined {
  return textField(error, 'code');
}

function kindOf(code: string | undefined, name: string | undefined): Failure['kind'] {
  if (code !== undefined && Object.prototype.hasOwnProperty.call(KIND_BY_CODE, code)) {
    return KIND_BY_CODE[code] ?? 'server';
  }
  // An own fetch may reject with the browser's TypeError, which has no code.
  if (name === 'NetworkError' || name === 'TypeError') return 'offline';
  if (name === 'TimeoutError') return 'timeout';
  return name === 'ConfigurationError' ? 'configuration' : 'server';
}

function textField(error: unknown, field: string): string | undefined {
  if (typeof error !== 'object' || error === null || !(field in error)) return undefined;
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether a request ended because nobody waits for it any more. That is no failure. */
export function isAbort(error: unknown): boolean {
  return textField(error, 'name') === 'AbortError';
}
