import { createHmac } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import type { Clock } from '../runtime/clock.js';
import { ApiProblem } from './api-problem.js';
import { Gate } from './gate.js';

/** Answers are kept this long (`design.md` 10). */
const KEEP_MS = 30 * 24 * 60 * 60 * 1000;

/** Transactions that may be open for creating requests: fewer than connections in the pool, so that reads go on. */
const OPEN_TRANSACTIONS = 6;

export interface OnceRequest {
  /** Who and which endpoint, so that keys of two callers never meet. */
  readonly scope: string;
  /** The caller's `Idempotency-Key`. */
  readonly key: string;
  /** Secret only the caller knows: a fingerprint keyed by it tells a reader of the database nothing about the body. */
  readonly secret: string;
  /** Method, path and body. */
  readonly content: string;
}

export interface OnceAnswer {
  readonly status: number;
  /** JSON text of the answer, the same for every repetition. */
  readonly text: string;
  readonly isReplay: boolean;
}

/**
 * Carries a creating request out once.
 *
 * The record of the key and the effect of the request commit in one transaction: after a crash either both are there or
 * neither, so a repetition is always right. A refused request leaves no record and may be corrected under the same key.
 */
export class Idempotency {
  readonly #database: Kysely<Database>;
  readonly #clock: Clock;
  readonly #gate = new Gate(OPEN_TRANSACTIONS);

  constructor(database: Kysely<Database>, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * @throws {ApiProblem} `idempotency_in_progress` while the first request runs, `idempotency_key_reused` for another
   * body, or what `work` throws.
   */
  run(
    request: OnceRequest,
    work: (transaction: Transaction<Database>) => Promise<Omit<OnceAnswer, 'isReplay'>>,
  ): Promise<OnceAnswer> {
    return this.#gate.run(() =>
      this.#database.transaction().execute(async (transaction) => {
        await lock(transaction, request);
        const forgetBefore = new Date(this.#clock.now().getTime() - KEEP_MS);
        await purge(transaction, forgetBefore);
        const fingerprint = fingerprintOf(request);
        const kept = await findKept(transaction, request, fingerprint, forgetBefore);
        if (kept !== undefined) return kept;
        const answer = await work(transaction);
        await keep(transaction, request, fingerprint, answer, this.#clock.now());
        return { ...answer, isReplay: false };
      }),
    );
  }
}

/** A few at a time, so that no request pays for all: what is old is ignored anyway. */
async function purge(transaction: Transaction<Database>, before: Date): Promise<void> {
  await sql`delete from idempotency_keys where ctid in (
    select ctid from idempotency_keys where created_at < ${before} limit 100 for update skip locked)`.execute(
    transaction,
  );
}

async function lock(transaction: Transaction<Database>, { scope, key }: OnceRequest): Promise<void> {
  const { rows } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${scope}\n${key}`}, 0)) as "isOurs"`.execute(transaction);
  if (rows[0]?.isOurs !== true) throw new ApiProblem('idempotency_in_progress', { retryAfterSeconds: 1 });
}

function fingerprintOf({ secret, content }: OnceRequest): string {
  return createHmac('sha256', secret).update(content).digest('base64url');
}

async function findKept(
  transaction: Transaction<Database>,
  { scope, key }: OnceRequest,
  fingerprint: string,
  forgetBefore: Date,
): Promise<OnceAnswer | undefined> {
  const row = await transaction
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'response_status', 'response'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .where('created_at', '>=', forgetBefore)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.fingerprint !== fingerprint) throw new ApiProblem('idempotency_key_reused');
  return { status: row.response_status ?? 200, text: String(row.response), isReplay: true };
}

async function keep(
  transaction: Transaction<Database>,
  { scope, key }: OnceRequest,
  fingerprint: string,
  answer: Omit<OnceAnswer, 'isReplay'>,
  now: Date,
): Promise<void> {
  const record = {
    fingerprint,
    status: 'done',
    response_status: answer.status,
    // A JSON string of the JSON text: jsonb would sort the keys of an object, and a repetition must be the same bytes.
    response: JSON.stringify(answer.text),
    created_at: now,
  } as const;
  await transaction
    .insertInto('idempotency_keys')
    .values({ scope, key, ...record })
    .onConflict((conflict) => conflict.columns(['scope', 'key']).doUpdateSet(record)) // only a forgotten one is left
    .execute();
}
