import type { QueryInputOf } from '@sunlit/contract/endpoint';
import type { exportPowers as Exported, listPowers as Listed } from '@sunlit/contract/endpoints/powers';
import type { PowerId } from '@sunlit/contract/ids';
import type { Power, PowerDiff, PowerSummary, PowerVersion, PowerVersionSummary } from '@sunlit/contract/powers/views';
import type { LoadedSnapshot, OnSnapshot, SnapshotLoader, SnapshotOptions } from '../catalogue/snapshot-loader.js';
import * as endpoints from '../generated/public-endpoints.js';
import { PagePromise } from '../pages/page-promise.js';
import type { RequestOptions } from '../request-options.js';
import type { Transport } from '../transport/transport.js';

export type PowerQuery = QueryInputOf<typeof Listed>;
export type ExportQuery = QueryInputOf<typeof Exported>;

export interface RetrievePowerOptions extends RequestOptions {
  /** Legal day in Asia/Shanghai, `YYYY-MM-DD`, for which the power is asked. Today when missing. */
  readonly on?: string | undefined;
}

/** Powers the public may see. */
export class PowersResource {
  readonly #transport: Transport;
  readonly #snapshots: SnapshotLoader;

  constructor(transport: Transport, snapshots: SnapshotLoader) {
    this.#transport = transport;
    this.#snapshots = snapshots;
  }

  /** Powers in the order of the catalogue; with `q` the hits of a search over names, codes and pinyin initials. */
  list(query: PowerQuery = {}, options?: RequestOptions): PagePromise<PowerSummary> {
    const { cursor, ...filters } = query;
    return new PagePromise(
      (next) => this.#transport.call(endpoints.listPowers, { query: { ...filters, cursor: next } }, options),
      cursor === undefined ? undefined : String(cursor),
    );
  }

  /**
   * One power as it is in force, with everything the public may see.
   *
   * @throws {NotFoundError} `power_not_found`: there is no such power, or it was not in force on that day.
   */
  retrieve(powerId: PowerId, options: RetrievePowerOptions = {}): Promise<Power> {
    const { on, ...request } = options;
    return this.#transport.call(endpoints.retrievePower, { params: { powerId }, query: { on } }, request);
  }

  /**
   * Published versions on one page, newest first, also scheduled and abolished ones.
   *
   * @throws {NotFoundError} `power_not_found`.
   */
  versions(powerId: PowerId, options?: RequestOptions): PagePromise<PowerVersionSummary> {
    return new PagePromise(() => this.#transport.call(endpoints.listPowerVersions, { params: { powerId } }, options));
  }

  /**
   * One published version as it was published.
   *
   * @throws {NotFoundError} `power_not_found`, `power_version_not_found`.
   */
  version(powerId: PowerId, versionNo: number, options?: RequestOptions): Promise<PowerVersion> {
    const params = { powerId, versionNo: String(versionNo) };
    return this.#transport.call(endpoints.retrievePowerVersion, { params }, options);
  }

  /**
   * What differs between two published versions, field by field.
   *
   * @throws {NotFoundError} `power_not_found`, `power_version_not_found`.
   */
  diff(
    powerId: PowerId,
    range: { readonly from: number; readonly to: number },
    options?: RequestOptions,
  ): Promise<PowerDiff> {
    return this.#transport.call(endpoints.diffPowerVersions, { params: { powerId }, query: range }, options);
  }

  /**
   * The whole public catalogue in columns, for search in the page (up to 20,000 powers).
   *
   * Without an answer of the platform it is the catalogue of the last visit with its time, if there is one.
   *
   * @throws {ContractError} The columns do not fit each other.
   * @throws {NotFoundError} `catalogue_too_large`: there are more powers than that; use `list`.
   */
  snapshot(options: SnapshotOptions = {}): Promise<LoadedSnapshot> {
    return this.#snapshots.load(options);
  }

  /**
   * Gives the catalogue of the last visit at once, before any request, and then the one the platform confirms.
   *
   * `onSnapshot` is called once or twice: first with `isStale: true` if something is stored, then with what the platform
   * answered, or again with the stored one and `error`. Resolves to the last one given. Equal `snapshot.version` means:
   * nothing to draw again. A promise it returns is waited for, so that a page can draw the stored catalogue before the
   * request goes out.
   *
   * @throws {SunlitError} Nothing is stored and the platform did not answer. @throws The reason of `signal`.
   */
  watchSnapshot(onSnapshot: OnSnapshot, options: RequestOptions = {}): Promise<LoadedSnapshot> {
    return this.#snapshots.watch(onSnapshot, options);
  }

  /** Link to the public list as a file, with the same filters as `list`. Nothing is sent. */
  exportUrl(format: 'csv' | 'json' | 'xlsx', query: ExportQuery = {}): string {
    return this.#transport.url(endpoints.exportPowers, { params: { format }, query });
  }
}
