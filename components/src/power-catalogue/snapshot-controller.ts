import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import { afterPaint } from '../internal/after-paint.js';
import type { CatalogueClient, StoredSnapshot } from '../internal/catalogue-client.js';
import { failureOf, isAbort, type Failure } from '../internal/failure.js';

/** Where the catalogue's data stand. */
export type SnapshotState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | {
      readonly status: 'loaded';
      readonly snapshot: CatalogueSnapshot;
      readonly storedAt: string;
      /** Set when the fresh catalogue did not come: what is shown was kept from an earlier visit. */
      readonly failure?: Failure;
    }
  | { readonly status: 'failed'; readonly failure: Failure };

interface Callbacks {
  readonly onLoaded: (snapshot: CatalogueSnapshot) => void;
  readonly onFailed: (failure: Failure, error: unknown) => void;
}

/** Fetches the catalogue for an element while it is on a page: kept data first, then fresh ones. */
export class SnapshotController implements ReactiveController {
  state: SnapshotState = { status: 'idle' };

  readonly #host: ReactiveControllerHost;
  readonly #callbacks: Callbacks;
  #client: CatalogueClient | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, callbacks: Callbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  /** Uses this client from now on. Called with each update; asks only when the client is another one. */
  connect(client: CatalogueClient | undefined, clientError?: unknown): void {
    if (client === undefined && clientError !== undefined && this.state.status === 'idle') this.#fail(clientError);
    if (client === this.#client) return;
    this.#client = client;
    if (client === undefined) {
      this.#abort?.abort();
      this.#set(clientError === undefined ? { status: 'idle' } : { status: 'failed', failure: failureOf(clientError) });
    } else {
      void this.refresh();
    }
  }

  /** Asks again. Resolves when the answer, good or bad, is on its way to the screen. */
  async refresh(): Promise<void> {
    const client = this.#client;
    if (client === undefined) return;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    if (this.state.status !== 'loaded') this.#set({ status: 'loading' });
    try {
      await client.powers.watchSnapshot(
        (stored) => {
          this.#take(stored, abort.signal);
          // A warm visit asks for nothing before its rows are on the screen.
          return stored.isStale ? afterPaint() : undefined;
        },
        { signal: abort.signal },
      );
    } catch (error) {
      if (!abort.signal.aborted && !isAbort(error)) this.#fail(error);
    }
  }

  hostConnected(): void {
    if (this.#client !== undefined && this.#abort?.signal.aborted === true) void this.refresh();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  #take({ snapshot, storedAt, error }: StoredSnapshot, signal: AbortSignal): void {
    if (signal.aborted) return;
    const isSame = this.state.status === 'loaded' && this.state.snapshot.version === snapshot.version;
    const kept = isSame && this.state.status === 'loaded' ? this.state.snapshot : snapshot;
    this.#set({ status: 'loaded', snapshot: kept, storedAt });
    if (!isSame) this.#callbacks.onLoaded(kept);
    if (error !== undefined) this.#fail(error);
  }

  #fail(error: unknown): void {
    const failure = failureOf(error);
    if (this.state.status === 'loaded') this.#set({ ...this.state, failure });
    else this.#set({ status: 'failed', failure });
    this.#callbacks.onFailed(failure, error);
  }

  #set(state: SnapshotState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
