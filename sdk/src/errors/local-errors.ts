import { brand, hasKind } from './brand.js';
import { SunlitError, type SunlitErrorDetails } from './sunlit-error.js';

/** No complete answer arrived: offline, refused, reset, blocked by CORS or CSP. The browser does not say which. */
export class NetworkError extends SunlitError {
  constructor(details: Omit<SunlitErrorDetails, 'code' | 'retryable'>) {
    super({ ...details, code: 'network_failed', retryable: true });
    this.name = 'NetworkError';
  }
}

/** The time allowed for one attempt, or for the whole call, ran out. */
export class TimeoutError extends SunlitError {
  constructor(details: Omit<SunlitErrorDetails, 'code' | 'retryable'>) {
    super({ ...details, code: 'request_timed_out', retryable: true });
    this.name = 'TimeoutError';
  }
}

/** The answer breaks the contract: not JSON (`response_unreadable`), or a field is wrong (`response_invalid`). */
export class ContractError extends SunlitError {
  /** Where in the answer, in dots: `items.0.code`. Empty means the whole. */
  readonly path: string;

  constructor(details: SunlitErrorDetails & { readonly path: string }) {
    super(details);
    this.name = 'ContractError';
    this.path = details.path;
  }
}

/** An answer whose fields do not fit the contract. */
export function brokenContract(path: string, facts: Partial<SunlitErrorDetails> = {}): ContractError {
  return new ContractError({
    ...facts,
    code: 'response_invalid',
    path,
    message: `The platform's answer breaks the contract at '${path}'.`,
    next: 'Tell the operator the request id. A newer version of this page may read the answer.',
  });
}

/** An option or argument cannot work. Nothing was sent; correct the code. */
export class ConfigurationError extends SunlitError {
  /** Name of the option or argument. */
  readonly option: string;

  constructor(
    option: string,
    message: string,
    code: 'configuration_invalid' | 'argument_invalid' = 'configuration_invalid',
  ) {
    super({
      code,
      message: `${option}: ${message}`,
      next: 'Nothing was sent. Correct this value.',
    });
    this.name = 'ConfigurationError';
    this.option = option;
  }
}

/** The page changed built-in objects so that a correct request is not certain. Nothing was sent; show a plain link. */
export class HostEnvironmentError extends SunlitError {
  constructor(problem: string) {
    super({
      code: 'host_environment',
      message: `This page changed built-in objects: ${problem}.`,
      next: 'Nothing was sent. Open the service on the platform itself.',
    });
    this.name = 'HostEnvironmentError';
  }
}

brand(NetworkError.prototype, ['SunlitError', 'NetworkError']);
brand(TimeoutError.prototype, ['SunlitError', 'TimeoutError']);
brand(ContractError.prototype, ['SunlitError', 'ContractError']);
brand(ConfigurationError.prototype, ['SunlitError', 'ConfigurationError']);
brand(HostEnvironmentError.prototype, ['SunlitError', 'HostEnvironmentError']);

export function isNetworkError(value: unknown): value is NetworkError {
  return hasKind(value, 'NetworkError');
}
export function isTimeoutError(value: unknown): value is TimeoutError {
  return hasKind(value, 'TimeoutError');
}
export function isContractError(value: unknown): value is ContractError {
  return hasKind(value, 'ContractError');
}
export function isConfigurationError(value: unknown): value is ConfigurationError {
  return hasKind(value, 'ConfigurationError');
}
export function isHostEnvironmentError(value: unknown): value is HostEnvironmentError {
  return hasKind(value, 'HostEnvironmentError');
}

/** Whether a call ended because its own `signal` was aborted. It is the standard `AbortError`, not ours. */
export function isAbortError(value: unknown): value is DOMException {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'name') === 'AbortError';
}
