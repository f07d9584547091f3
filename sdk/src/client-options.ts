import type { Clock } from './clock.js';
import { systemClock } from './clock.js';
import { ConfigurationError } from './errors/local-errors.js';
import type { Hooks } from './hooks.js';
import type { Logger } from './logger.js';
import { natives } from './natives.js';
import { readPlatformAddress } from './platform-address.js';
import type { Random } from './random.js';
import { systemRandom } from './random.js';
import type { Storage } from './storage/storage.js';

/** What every client is made of. Everything but `platform` has a default. */
export interface ConnectionOptions {
  /** Address of the platform: `https://sunlit.example.gov.cn`. `http://` only on a network you trust. */
  readonly platform: string | URL;
  /** Function to send requests with, instead of the `fetch` this module found when it was loaded. */
  readonly fetch?: typeof fetch | undefined;
  readonly clock?: Clock | undefined;
  readonly random?: Random | undefined;
  /** Milliseconds: per attempt (15,000) and for a whole call with its retries (60,000). */
  readonly timeouts?: { readonly attempt?: number | undefined; readonly total?: number | undefined } | undefined;
  /** How often a failed attempt may be repeated: 0 to 5, by default 2. */
  readonly retries?: number | undefined;
  readonly hooks?: Hooks | undefined;
  /** Silent when missing. */
  readonly logger?: Logger | undefined;
}

export interface ClientOptions extends ConnectionOptions {
  /** Public key that names the embedding site: `pk_…`. It opens nothing; public data needs none. */
  readonly siteKey?: string | undefined;
  /** Where the catalogue is kept between visits: IndexedDB by default, `false` for memory only. */
  readonly storage?: Storage | false | undefined;
}

/** Options of a connection, checked and complete. */
export interface Connection {
  readonly platform: string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly random: Random;
  readonly attemptTimeout: number;
  readonly totalTimeout: number;
  readonly retries: number;
  readonly hooks: Hooks;
  readonly logger: Logger | undefined;
}

const CONNECTION_NAMES = ['platform', 'fetch', 'clock', 'random', 'timeouts', 'retries', 'hooks', 'logger'];
const MAX_TIMEOUT = 600_000;

/**
 * The caller's own options as an object without prototype: what a script put on `Object.prototype` is no option.
 *
 * @throws {ConfigurationError} Not an object, or an option that does not exist.
 */
export function ownOptions<Options extends object>(options: Options, names: readonly string[]): Options {
  if (typeof options !== 'object' || options === null) throw new ConfigurationError('options', 'must be an object.');
  const known = [...CONNECTION_NAMES, ...names];
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new ConfigurationError(name, `is no option. Options are ${known.join(', ')}.`);
  }
  return own(options);
}

/** The same fields without the prototype. */
function own<Fields extends object>(fields: Fields): Fields {
  return Object.assign(Object.create(null), fields) as Fields; // assigning keeps the type
}

/**
 * Checks the options of a connection and fills in the defaults.
 *
 * @throws {ConfigurationError} Names the first option that cannot work, and why.
 */
export function readConnection(options: ConnectionOptions): Connection {
  const { logger } = options;
  const timeouts = own(options.timeouts ?? {});
  const send = options.fetch ?? natives.fetch;
  if (typeof send !== 'function') throw new ConfigurationError('fetch', 'is missing here. Pass a fetch function.');
  requireFunctions('clock', options.clock, ['now', 'after']);
  requireFunctions('random', options.random, ['fraction', 'bytes']);
  requireFunctions('logger', logger, ['debug', 'warn']);
  return {
    platform: readPlatformAddress(options.platform),
    fetch: send,
    clock: options.clock ?? systemClock,
    random: options.random ?? systemRandom,
    attemptTimeout: readNumber('timeouts.attempt', timeouts.attempt, 15_000, 1, MAX_TIMEOUT),
    totalTimeout: readNumber('timeouts.total', timeouts.total, 60_000, 1, MAX_TIMEOUT),
    retries: readNumber('retries', options.retries, 2, 0, 5),
    hooks: own(options.hooks ?? {}),
    logger,
  };
}

/** @throws {ConfigurationError} Not a whole number between the bounds. */
export function readNumber(name: string, value: unknown, fallback: number, min: number, max: number): number {
  if (value === undefined) return fallback;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new ConfigurationError(name, `must be a whole number from ${min} to ${max}.`);
}

/** @throws {ConfigurationError} Something is given that lacks one of the functions. */
export function requireFunctions(option: string, value: object | undefined, names: readonly string[]): void {
  if (value === undefined) return;
  const missing = names.filter((name) => typeof Reflect.get(value, name) !== 'function');
  if (missing.length > 0) throw new ConfigurationError(option, `lacks ${missing.join(' and ')}.`);
}
