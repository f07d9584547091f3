import type { PreparedBody } from '../../http/prepared-body.js';
import type { PublicView } from './public-reads.js';

interface StoredBody {
  readonly view: PublicView;
  readonly body: PreparedBody;
}

/** Bodies by key, the least recently used forgotten first. Each is made once, however many ask for it at a time. */
export class BodyStore {
  readonly #limit: number;
  readonly #bodies = new Map<string, StoredBody>();
  readonly #making = new Map<string, Promise<PreparedBody>>();
  #bytes = 0;

  constructor(byteLimit: number) {
    this.#limit = byteLimit;
  }

  get(key: string): StoredBody | undefined {
    const stored = this.#bodies.get(key);
    if (stored === undefined) return undefined;
    this.#bodies.delete(key);
    this.#bodies.set(key, stored);
    return stored;
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
    if (present === undefined || present.view.revision <= view.revision) this.#keep(key, { view, body });
    return body;
  }

  #keep(key: string, stored: StoredBody): void {
    this.#forget(key);
    this.#bodies.set(key, stored);
    this.#bytes += sizeOf(key, stored);
    for (const oldest of this.#bodies.keys()) {
      if (this.#bytes <= this.#limit || oldest === key) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    const stored = this.#bodies.get(key);
    if (stored === undefined) return;
    this.#bodies.delete(key);
    this.#bytes -= sizeOf(key, stored);
  }
}

/** Compressed forms are made later and are about a third of the plain one together. */
function sizeOf(key: string, { body }: StoredBody): number {
  return key.length * 2 + Math.ceil(body.identity.length * 1.4) + 500;
}
