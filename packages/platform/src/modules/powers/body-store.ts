import type { Encoding, PreparedAnswer } from '../../http/prepared-answer.js';
import type { PreparedBody } from '../../http/prepared-body.js';
import type { PublicView } from './public-view.js';

interface StoredBody {
  readonly view: PublicView;
  readonly body: PreparedBody;
  /** Under which the whole answer is noted as well. */
  readonly addresses: Set<string>;
  /** What it weighs with all that was noted. */
  weight: number;
}

interface NotedAnswers {
  readonly key: string;
  readonly stored: StoredBody;
  readonly byEncoding: Map<Encoding, PreparedAnswer>;
}

/** One question can be written in many ways; those that people use are few. */
const MOST_ADDRESSES = 8;
const LONGEST_ADDRESS = 1_000;
/** Two heads of some fifteen short texts each, most of which others have too. */
const ANSWER_WEIGHT = 2_000;

/** Bodies by key, the least recently used forgotten first. Each is made once, however many ask for it at a time. */
export class BodyStore {
  readonly #limit: number;
  readonly #bodies = new Map<string, StoredBody>();
  readonly #keys = new WeakMap<PreparedBody, string>();
  readonly #answers = new Map<string, NotedAnswers>();
  readonly #making = new Map<string, Promise<PreparedBody>>();
  #bytes = 0;

  constructor(byteLimit: number) {
    this.#limit = byteLimit;
  }

  get(key: string): StoredBody | undefined {
    const stored = this.#bodies.get(key);
    if (stored !== undefined) this.#use(key, stored);
    return stored;
  }

  /** Notes the answer that a kept body gives at an address. */
  note(address: string, encoding: Encoding, body: PreparedBody, make: () => PreparedAnswer): void {
    const key = this.#keys.get(body) ?? '';
    const stored = this.#bodies.get(key);
    if (stored?.body !== body || address.length > LONGEST_ADDRESS) return;
    if (!stored.addresses.has(address) && stored.addresses.size >= MOST_ADDRESSES) return;
    const known = this.#answers.get(address);
    const byEncoding = known?.stored === stored ? known.byEncoding : new Map<Encoding, PreparedAnswer>();
    if (byEncoding.has(encoding)) return;
    byEncoding.set(encoding, make());
    stored.addresses.add(address);
    this.#answers.set(address, { key, stored, byEncoding });
    const weight = address.length * 2 + ANSWER_WEIGHT;
    stored.weight += weight;
    this.#bytes += weight;
  }

  /** The answer noted for an address and the view its body was made of. */
  find(
    address: string,
    encoding: Encoding,
  ): { readonly view: PublicView; readonly answer: PreparedAnswer } | undefined {
    const noted = this.#answers.get(address);
    const answer = noted?.byEncoding.get(encoding);
    if (noted === undefined || answer === undefined) return undefined;
    this.#use(noted.key, noted.stored);
    return { view: noted.stored.view, answer };
  }

  make(key: string, view: PublicView, make: (view: PublicView) => Promise<PreparedBody>): Promise<PreparedBody> {
    const name = `${view.revision} ${view.today} ${key}`;
    const underWay = this.#making.get(name);
    if (underWay !== undefined) return underWay;
    const making = this.#makeAndKeep(key, view, make).finally(() => this.#making.delete(name));
    this.#making.set(name, making);
    return making;
  }

  async #makeAndKeep(
    key: string,
    view: PublicView,
    make: (view: PublicView) => Promise<PreparedBody>,
  ): Promise<PreparedBody> {
    const body = await make(view);
    const present = this.#bodies.get(key);
    // A slow maker must not put an older body over a newer one.
    if (present === undefined || present.view.revision <= view.revision) {
      this.#keep(key, { view, body, addresses: new Set(), weight: weightOf(key, body) });
    }
    return body;
  }

  #keep(key: string, stored: StoredBody): void {
    this.#forget(key);
    this.#bodies.set(key, stored);
    this.#keys.set(stored.body, key);
    this.#bytes += stored.weight;
    for (const oldest of this.#bodies.keys()) {
      if (this.#bytes <= this.#limit || oldest === key) break;
      this.#forget(oldest);
    }
  }

  #use(key: string, stored: StoredBody): void {
    this.#bodies.delete(key);
    this.#bodies.set(key, stored);
  }

  #forget(key: string): void {
    const stored = this.#bodies.get(key);
    if (stored === undefined) return;
    this.#bodies.delete(key);
    this.#bytes -= stored.weight;
    for (const address of stored.addresses) {
      if (this.#answers.get(address)?.stored === stored) this.#answers.delete(address);
    }
  }
}

/** Compressed forms are made later and are about a third of the plain one together. */
function weightOf(key: string, body: PreparedBody): number {
  return key.length * 2 + Math.ceil(body.identity.length * 1.4) + 500;
}
