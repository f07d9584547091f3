import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Power } from '@sunlit/contract';
import type { CatalogueClient } from '../internal/catalogue-client.js';
import { failureOf, isAbort, type Failure } from '../internal/failure.js';
import type { PowerDetail } from './detail/power-detail.js';

/** Where the opened power stands. */
export type DetailState =
  | { readonly status: 'closed' }
  | { readonly status: 'loading'; readonly id: string }
  | { readonly status: 'open'; readonly id: string; readonly power: Power; readonly view: PowerDetail }
  | { readonly status: 'failed'; readonly id: string; readonly failure: Failure };

interface Callbacks {
  /** Fetches the code of the detail, which is a chunk of its own. */
  readonly loadView: () => Promise<PowerDetail>;
  readonly onOpened: (power: Power) => void;
}

/** Fetches the opened power together with the code that shows it. */
export class DetailController implements ReactiveController {
  state: DetailState = { status: 'closed' };

  readonly #host: ReactiveControllerHost;
  readonly #callbacks: Callbacks;
  #client: CatalogueClient | undefined;
  #id: string | null = null;
  #abort: AbortController | undefined;
  #view: Promise<PowerDetail> | undefined;

  constructor(host: ReactiveControllerHost, callbacks: Callbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  /** Shows this power (`null`: none). Called with each update; asks only when client or power is another one. */
  show(client: CatalogueClient | undefined, id: string | null): void {
    if (client === this.#client && id === this.#id) return;
    this.#client = client;
    this.#id = id;
    void this.refresh();
  }

  /** Says that the power asked for is not in the catalogue. */
  refuse(wanted: string): void {
    if (this.state.status === 'failed' && this.state.id === wanted) return;
    this.#id = null;
    this.#abort?.abort();
    this.#set({ status: 'failed', id: wanted, failure: { kind: 'not_found' } });
  }

  async refresh(): Promise<void> {
    this.#abort?.abort();
    const [client, id] = [this.#client, this.#id];
    if (client === undefined || id === null) {
      if (this.state.status !== 'closed') this.#set({ status: 'closed' });
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ status: 'loading', id });
    try {
      const powerId = id as Power['id']; // the platform answers power_not_found to a malformed one
      const [power, view] = await Promise.all([
        client.powers.retrieve(powerId, { signal: abort.signal }),
        this.#load(),
      ]);
      if (abort.signal.aborted) return;
      this.#set({ status: 'open', id, power, view });
      await this.#host.updateComplete;
      if (!abort.signal.aborted) this.#callbacks.onOpened(power);
    } catch (error) {
      if (!abort.signal.aborted && !isAbort(error)) this.#set({ status: 'failed', id, failure: failureOf(error) });
    }
  }

  hostConnected(): void {
    if (this.#abort?.signal.aborted === true && this.state.status === 'loading') void this.refresh();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** A chunk that did not arrive is asked for again next time. */
  #load(): Promise<PowerDetail> {
    this.#view ??= this.#callbacks.loadView().catch((error: unknown) => {
      this.#view = undefined;
      throw error;
    });
    return this.#view;
  }

  #set(state: DetailState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
