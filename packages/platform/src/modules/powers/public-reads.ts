import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.js';
import type { AnswerStore, Encoding, PreparedAnswer } from '../../http/prepared-answer.js';
import type { PreparedBody } from '../../http/prepared-body.js';
import { legalDay, type Clock } from '../../runtime/clock.js';
import { BodyStore } from './body-store.js';
import type { PublicView } from './public-view.js';

export interface PublicReadsOptions {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  /** How long another process's change may stay unseen, in ms. */
  readonly maxAgeMs?: number;
  /** Memory for prepared bodies, in bytes. */
  readonly byteLimit?: number;
}

/** For how long after a change elsewhere the old body may still be sent, in ms. */
const STALE_MS = 2_000;

/** Anything that says when a response has left or its caller has gone: Node's `ServerResponse`. */
interface Finishing {
  once(event: 'finish' | 'close', listener: () => void): unknown;
}

const DEFAULT_MAX_AGE_MS = 1_000;
const DEFAULT_BYTE_LIMIT = 64 * 1024 * 1024;

/**
 * Public bodies, made once and sent many times.
 *
 * A body is as old as the revision it was made from. The revision is asked for at most once a second, and at once after
 * a change made through this process, which the next reader therefore sees. For two seconds after a change made elsewhere
 * the old body is sent while the new one is being made. When the database is away, what was made stays readable.
 */
export class PublicReads implements AnswerStore {
  readonly #database: Kysely<Database>;
  readonly #clock: Clock;
  readonly #maxAgeMs: number;
  readonly #bodies: BodyStore;
  #revision: number | undefined;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #checking: Promise<number> | undefined;
  #writers = 0;
  /** The revision before the present one, whose bodies may be sent until the given time. */
  #stale: { readonly revision: number; readonly until: number } | undefined;

  constructor({ database, clock, maxAgeMs, byteLimit }: PublicReadsOptions) {
    this.#database = database;
    this.#clock = clock;
    this.#maxAgeMs = maxAgeMs ?? DEFAULT_MAX_AGE_MS;
    this.#bodies = new BodyStore(byteLimit ?? DEFAULT_BYTE_LIMIT);
  }

  /** Present revision and legal day. */
  async view(): Promise<PublicView> {
    const now = this.#clock.now();
    return { revision: this.#knownRevision(now) ?? (await this.#check()), today: legalDay(now) };
  }

  /** The revision, if it need not be asked for. */
  #knownRevision(now: Date): number | undefined {
    const age = now.getTime() - this.#checkedAt;
    return this.#writers === 0 && age >= 0 && age <= this.#maxAgeMs ? this.#revision : undefined;
  }

  note(address: string, encoding: Encoding, body: PreparedBody, make: () => PreparedAnswer): void {
    this.#bodies.note(address, encoding, body, make);
  }

  find(address: string, encoding: Encoding): PreparedAnswer | undefined {
    const found = this.#bodies.find(address, encoding);
    if (found === undefined) return undefined;
    const now = this.#clock.now();
    const isTrue = found.view.revision === this.#knownRevision(now) && found.view.today === legalDay(now);
    return isTrue ? found.answer : undefined;
  }

  /** Says that the response's request may change the catalogue: until it has left, every reader asks for the revision. */
  noteWrite(response: Finishing): void {
    this.#writers += 1;
    let isOpen = true;
    const settle = (): void => {
      if (!isOpen) return;
      isOpen = false;
      this.#writers -= 1;
      this.#checkedAt = Number.NEGATIVE_INFINITY;
    };
    response.once('finish', settle);
    response.once('close', settle);
  }

  /** Returns the body under a key, from memory if it is of the present view. */
  async prepared(key: string, make: (view: PublicView) => Promise<PreparedBody>): Promise<PreparedBody> {
    const view = await this.view();
    const known = this.#bodies.get(key);
    if (known?.view.revision === view.revision && known.view.today === view.today) return known.body;
    const making = this.#bodies.make(key, view, make);
    if (known === undefined || !this.#mayBeStale(known.view, view)) return making;
    making.catch(() => undefined); // the next reader meets the failure; this one has a body
    return known.body;
  }

  #mayBeStale(known: PublicView, present: PublicView): boolean {
    const isBefore = this.#stale?.revision === known.revision && this.#clock.now().getTime() <= this.#stale.until;
    return isBefore && known.today === present.today;
  }

  async #check(): Promise<number> {
    const lastCheckedAt = this.#checkedAt;
    const isOwnWrite = this.#writers > 0 || this.#checkedAt === Number.NEGATIVE_INFINITY;
    // While something is being written, an answer that is under way may be older than the write.
    const asking = this.#writers > 0 ? this.#ask() : (this.#checking ??= this.#ask());
    let revision = this.#revision;
    try {
      revision = await asking;
    } catch (cause) {
      if (revision === undefined) throw cause;
    } finally {
      this.#checking = undefined;
    }
    const now = this.#clock.now().getTime();
    if (revision !== this.#revision && this.#revision !== undefined) {
      // Only if it was looked at a moment ago is it certain that the change is a moment old.
      const isRecent = !isOwnWrite && now - lastCheckedAt <= STALE_MS;
      this.#stale = isRecent ? { revision: this.#revision, until: now + STALE_MS } : undefined;
    }
    this.#revision = revision;
    this.#checkedAt = now;
    return revision;
  }

  async #ask(): Promise<number> {
    const row = await this.#database
      .selectFrom('catalogue_state')
      .select('revision')
      .where('id', '=', 1)
      .executeTakeFirstOrThrow();
    return row.revision;
  }
}
