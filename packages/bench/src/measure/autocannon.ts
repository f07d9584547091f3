import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const program = createRequire(import.meta.url).resolve('autocannon/autocannon.js');

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadAnswer {
  readonly requests: number;
  readonly perSecond: number;
  /** Answers of each class: `2xx`, `3xx` … and failures. */
  readonly statuses: Readonly<Record<'2xx' | '3xx' | '4xx' | '5xx' | 'errors', number>>;
}

/** Asks as fast as answers come, from a process of its own. */
export async function load({ url, connections, seconds, headers }: Load): Promise<LoadAnswer> {
  const heads = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const parameters = [program, '-j', '-n', '-c', String(connections), '-d', String(seconds), ...heads, url];
  const { stdout } = await promisify(execFile)(process.execPath, parameters, { maxBuffer: 10_000_000 });
  const found = Object(JSON.parse(stdout)) as Record<string, number> & { requests: { total: number; average: number } }; // its documented output
  const statuses = {
    '2xx': found['2xx'] ?? 0,
    '3xx': found['3xx'] ?? 0,
    '4xx': found['4xx'] ?? 0,
    '5xx': found['5xx'] ?? 0,
    errors: found['errors'] ?? 0,
  };
  return { requests: found.requests.total, perSecond: found.requests.average, statuses };
}
