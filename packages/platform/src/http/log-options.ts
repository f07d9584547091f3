import type { FastifyServerOptions } from 'fastify';
import type { Clock } from '../runtime/clock.js';
import { redactSecrets } from './secret-redaction.js';

/** Where log lines go; one line of JSON per event. */
export interface LogOptions {
  readonly stream: { write(line: string): void };
  /** `info` when missing; successful public reads are logged at `debug`. */
  readonly level?: 'debug' | 'info' | 'warn' | 'error';
}

/** What terminals and line readers could take for something else, beyond what JSON escapes itself. */
const CONFUSING = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function escapeConfusing(line: string): string {
  return line.replace(CONFUSING, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Logging by pino: no bodies, no query values, no header but what an event names; every line passes one filter that takes
 * secret keys out and escapes control characters (I5, K6).
 */
export function logOptions(log: LogOptions | false | undefined, clock: Clock): FastifyServerOptions['logger'] {
  if (log === undefined || log === false) return false;
  return {
    level: log.level ?? 'info',
    base: null,
    messageKey: 'message',
    timestamp: () => `,"time":"${clock.now().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: describeError },
    stream: { write: (line: string) => log.stream.write(redactSecrets(escapeConfusing(line))) },
  };
}

interface ErrorRecord {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly [detail: string]: unknown;
}

/** Database errors quote values of people in message and detail; only what names the rule that broke is logged. */
function describeError(error: unknown): ErrorRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { code, table, constraint, severity, routine } = error as Error & Record<string, unknown>; // reading unknown extras
  const isFromDatabase = typeof severity === 'string';
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(isFromDatabase ? { table, constraint, routine } : {}),
    message: isFromDatabase ? '' : error.message,
    stack: isFromDatabase ? stackWithoutMessage(error) : (error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

function stackWithoutMessage(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
