/**
 * Names that change a request when a script of the page puts them on `Object.prototype`: members of `RequestInit`,
 * options of ky and of our calls, and members of property descriptors (seen: `method` turned a POST into a DELETE, `headers` added one,
 * `signal` aborted every call, `get` broke every `defineProperty`).
 */
const HARMFUL_NAMES = new Set(
  (
    'method headers body mode credentials cache redirect referrer referrerPolicy integrity keepalive signal window ' +
    'duplex priority dispatcher json parseJson stringifyJson searchParams baseUrl prefixUrl prefix retry timeout totalTimeout ' +
    'hooks throwHttpErrors onDownloadProgress onUploadProgress fetch context init beforeRequest beforeRetry beforeError ' +
    'afterResponse onRetry onError get set value writable enumerable configurable then done next ' +
    'params query revision idempotent idempotencyKey cursor on'
  ).split(' '),
);
const { getOwnPropertyNames } = Object;

/** Serialising a body asks each value for `toJSON`; Prototype.js put one on arrays that returned text. */
const JSON_TYPES = [Object, Array, String, Number, Boolean];

/**
 * Says why a correct request is not certain on this page, or undefined when all is well. Harmless additions, such as
 * `Object.prototype.extend`, are no problem.
 *
 * It needs nothing else of the SDK: call it before loading more, and show a plain link when it answers.
 *
 * @param sendsBody Whether a body will be sent; reading is not harmed by a patched `toJSON`.
 */
export function findHostProblem(sendsBody = false): string | undefined {
  for (const name of getOwnPropertyNames(Object.prototype)) {
    if (HARMFUL_NAMES.has(name)) return `Object.prototype.${name}`;
  }
  for (const type of sendsBody ? JSON_TYPES : []) {
    if ('toJSON' in type.prototype) return `${type.name}.prototype.toJSON`;
  }
  return undefined;
}
