import type { Flowchart } from '@sunlit/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CatalogueClient } from '../internal/catalogue-client.js';
import type { ChartOptions, FlowchartCalls } from '../internal/flowchart-client.js';
import { codeOf, failureOf, isAbort, type Failure } from '../internal/failure.js';
import { callsOf } from './calls-of.js';
import type { ChartView } from './chart-view.js';

/** Where the chart stands. */
export type ChartState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | {
      readonly status: 'loaded';
      readonly chart: Flowchart;
      readonly view: ChartView;
      /** How more about it is asked. Missing where nobody can be asked. */
      readonly calls: FlowchartCalls | undefined;
      /** Set when it could not be fetched: what is shown was kept from an earlier visit. */
      readonly storedAt?: string;
    }
  /** The power has no chart. */
  | { readonly status: 'empty' }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Which chart, and how it is to be drawn. */
export interface ChartWish {
  readonly client: CatalogueClient | undefined;
  readonly clientError: unknown;
  readonly powerId: string | null;
  readonly code: string | null;
  readonly versionNo: number | null;
  readonly language: 'zh' | 'en';
  readonly direction: 'down' | 'right';
  /** A chart that the host gives itself: nothing is asked. */
  readonly given: Flowchart | null;
}

type Loaded = Extract<ChartState, { status: 'loaded' }>;

interface Callbacks {
  /** The view, if the code that shows charts is on the page already. */
  readonly viewAtOnce: () => ChartView | undefined;
  /** Fetches the code that shows charts, which is a chunk of its own. */
  readonly loadView: () => Promise<ChartView>;
  readonly onLoaded: (chart: Flowchart) => void;
  readonly onFailed: (failure: Failure, error: unknown) => void;
}

/** Fetches a chart together with the code that shows it, while the element is on a page. */
export class ChartController implements ReactiveController {
  state: ChartState = { status: 'idle' };

  readonly #host: ReactiveControllerHost;
  readonly #callbacks: Callbacks;
  #wish: ChartWish | undefined;
  #abort: AbortController | undefined;
  #view: Promise<ChartView> | undefined;
  #viewHere: ChartView | undefined;
  #found = new Map<string, Flowchart['powerId']>();

  constructor(host: ReactiveControllerHost, callbacks: Callbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  /** Shows this chart. Called with each update; asks only when something of the wish is another. */
  show(wish: ChartWish): void {
    const before = this.#wish;
    if (before !== undefined && isSame(before, wish)) return;
    this.#wish = wish;
    // A chart that is only to be drawn in another way stays on screen until the other drawing is there.
    const isRedrawn =
      before !== undefined && isSame({ ...before, language: wish.language, direction: wish.direction }, wish);
    void this.#run(isRedrawn);
  }

  /** Asks again. Resolves when the answer, good or bad, is on its way to the screen. */
  refresh(): Promise<void> {
    return this.#run(this.state.status === 'loaded');
  }

  hostConnected(): void {
    if (this.#abort?.signal.aborted === true && this.state.status === 'loading') void this.refresh();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  async #run(keepsOld: boolean): Promise<void> {
    const wish = this.#wish;
    this.#abort?.abort();
    if (wish === undefined) return;
    const { given, client, clientError } = wish;
    if (given === null && client === undefined && clientError !== undefined) return this.#fail(clientError);
    const isAsked = given !== null || (client !== undefined && (wish.powerId !== null || wish.code !== null));
    if (!isAsked) return this.#set({ status: 'idle' });
    const { signal } = (this.#abort = new AbortController());
    const atOnce = this.#atOnce(wish);
    if (atOnce === undefined && (!keepsOld || this.state.status !== 'loaded')) this.#set({ status: 'loading' });
    try {
      const loaded = atOnce ?? (await this.#arrive(wish, signal));
      if (signal.aborted) return;
      this.#set(loaded);
      await this.#host.updateComplete;
      if (!signal.aborted) this.#callbacks.onLoaded(loaded.chart);
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.#fail(error);
    }
  }

  /** A chart that is given, when nothing has to be waited for: it is drawn with the first update. */
  #atOnce({ given, client }: ChartWish): Loaded | undefined {
    const calls = client?.flowcharts;
    if (given === null || (client !== undefined && calls === undefined)) return undefined;
    if (this.#view === undefined) this.#viewHere ??= this.#callbacks.viewAtOnce();
    return this.#viewHere && { status: 'loaded', chart: given, view: this.#viewHere, calls };
  }

  async #arrive(wish: ChartWish, signal: AbortSignal): Promise<Loaded> {
    const [found, view, calls] = await Promise.all([
      wish.given ?? this.#fetch(wish, signal),
      this.#viewHere ?? this.#load(),
      callsOf(wish.client).catch(() => undefined),
    ]);
    this.#viewHere = view;
    const { chart, storedAt } = 'flowchart' in found ? { ...found, chart: found.flowchart } : { chart: found };
    return { status: 'loaded', chart, view, calls, ...(storedAt === undefined ? {} : { storedAt }) };
  }

  async #fetch(wish: ChartWish, signal: AbortSignal): Promise<Found> {
    const calls = await callsOf(wish.client);
    if (calls === undefined) throw new MissingCharts();
    const powerId = await this.#findPower(wish, signal);
    const options = { language: wish.language, direction: wish.direction, signal };
    if (wish.versionNo !== null) return calls.version(powerId, wish.versionNo, options);
    return calls.retrieve(powerId, options).catch((error: unknown) => keptOf(calls, powerId, options, error));
  }

  async #findPower({ powerId, code, client }: ChartWish, signal: AbortSignal): Promise<Flowchart['powerId']> {
    if (powerId !== null) return powerId as Flowchart['powerId']; // the platform answers power_not_found to a malformed one
    const wanted = code ?? '';
    const known = this.#found.get(wanted);
    if (known !== undefined) return known;
    const page = await client?.powers.list?.({ code: wanted, limit: 1 }, { signal });
    const [power] = page?.items ?? [];
    if (power === undefined) throw Object.assign(new Error(`no power ${wanted}`), { code: 'power_not_found' });
    this.#found.set(wanted, power.id);
    return power.id;
  }

  /** A chunk that did not arrive is asked for again next time. */
  #load(): Promise<ChartView> {
    this.#view ??= this.#callbacks.loadView().catch((error: unknown) => {
      this.#view = undefined;
      throw error;
    });
    return this.#view;
  }

  #fail(error: unknown): void {
    if (codeOf(error) === 'flowchart_not_found') return this.#set({ status: 'empty' });
    const failure = failureOf(error);
    this.#set({ status: 'failed', failure });
    this.#callbacks.onFailed(failure, error);
  }

  #set(state: ChartState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

type Found = Flowchart | { readonly flowchart: Flowchart; readonly storedAt: string };

/** The client has no calls for charts: an old SDK. */
class MissingCharts extends Error {
  override readonly name = 'ConfigurationError';
}

function isSame(one: ChartWish, other: ChartWish): boolean {
  if (one.given !== other.given) return false;
  if (one.given !== null) return true;
  return (
    one.client === other.client &&
    one.powerId === other.powerId &&
    one.code === other.code &&
    one.versionNo === other.versionNo &&
    one.language === other.language &&
    one.direction === other.direction &&
    one.clientError === other.clientError
  );
}

/** The chart of an earlier visit when the platform did not answer; else the error. */
async function keptOf(
  calls: FlowchartCalls,
  powerId: Flowchart['powerId'],
  options: ChartOptions,
  error: unknown,
): Promise<Found> {
  const { kind } = failureOf(error);
  const mayBeKept = kind === 'offline' || kind === 'timeout' || kind === 'busy' || kind === 'server';
  const kept = mayBeKept && !isAbort(error) ? await calls.kept?.(powerId, options) : undefined;
  if (kept === undefined) throw error;
  return kept;
}
