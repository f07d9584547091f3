export { createClient } from './create-client.js';
export type { SunlitClient } from './client.js';
export type { ClientOptions } from './client-options.js';
export type { Clock } from './clock.js';
export type { Random } from './random.js';
export type { Logger } from './logger.js';
export type { Hooks, RequestNotice, ResponseNotice, RetryNotice, ErrorNotice } from './hooks.js';
export type { Storage } from './storage/storage.js';
export type { RequestOptions, CreateOptions } from './request-options.js';
export type { EndpointInput } from './request-endpoint.js';
export type { PagePromise } from './pages/page-promise.js';
export type { LoadedSnapshot, SnapshotOptions } from './catalogue/snapshot-loader.js';
export type { PowerQuery, ExportQuery, RetrievePowerOptions } from './resources/powers.js';
export type { ChangeQuery, FeedQuery } from './resources/changes.js';
export type { DepartmentQuery } from './resources/departments.js';
export { toPowerId, toDepartmentId } from './ids.js';
export { safe, type SafeResult } from './safe.js';
export { findHostProblem } from './host-environment.js';
export type { SunlitErrorCode, ClientErrorCode } from './errors/error-codes.js';
export { SunlitError, isSunlitError } from './errors/sunlit-error.js';
export {
  ApiError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  RateLimitedError,
  UnauthorizedError,
  ValidationError,
  isApiError,
  isConflictError,
  isForbiddenError,
  isNotFoundError,
  isRateLimitedError,
  isUnauthorizedError,
  isValidationError,
} from './errors/api-errors.js';
export {
  ConfigurationError,
  ContractError,
  HostEnvironmentError,
  NetworkError,
  TimeoutError,
  isAbortError,
  isConfigurationError,
  isContractError,
  isHostEnvironmentError,
  isNetworkError,
  isTimeoutError,
} from './errors/local-errors.js';
