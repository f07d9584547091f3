import type { CatalogueSnapshot, Change, Power, PowerDiff, PowerVersionSummary } from '@sunlit/contract';
import type { CallOptions, FlowchartCalls } from './flowchart-client.js';

/** The catalogue as it was fetched, and when. */
export interface StoredSnapshot {
  readonly snapshot: CatalogueSnapshot;
  readonly storedAt: string;
  /** Kept from an earlier visit and not confirmed yet. */
  readonly isStale: boolean;
  /** Why it could not be confirmed. */
  readonly error?: unknown;
}

/**
 * The part of the SDK's client that elements call. `createClient()` returns one; a host or a test may pass any object of
 * this shape.
 */
export interface CatalogueClient {
  readonly powers: {
    /**
     * Reports the kept catalogue at once, then the fresh one, or the kept one with its error. Rejects without either.
     * What `onSnapshot` returns is waited for before the request goes out.
     */
    watchSnapshot(onSnapshot: (stored: StoredSnapshot) => unknown, options?: CallOptions): Promise<unknown>;
    retrieve(powerId: Power['id'], options?: CallOptions): Promise<Power>;
    versions(
      powerId: Power['id'],
      options?: CallOptions,
    ): PromiseLike<{ readonly items: readonly PowerVersionSummary[] }>;
    diff(powerId: Power['id'], range: { from: number; to: number }, options?: CallOptions): Promise<PowerDiff>;
    exportUrl(format: 'csv' | 'json' | 'xlsx', filters: ExportFilters): string;
    /** Finds a power by its code, for elements that are given nothing else. */
    list?(
      query: { readonly code: string; readonly limit: number },
      options?: CallOptions,
    ): PromiseLike<{ readonly items: readonly { readonly id: Power['id'] }[] }>;
  };
  /** Charts. A client made for the catalogue alone may leave them out. */
  readonly flowcharts?: FlowchartCalls;
  readonly changes: {
    list(
      filters: { limit?: number; departmentId?: Change['departmentId'] },
      options?: CallOptions,
    ): PromiseLike<{ readonly items: readonly Change[] }>;
  };
}

export interface ExportFilters {
  readonly q?: string;
  readonly departmentId?: Change['departmentId'];
  readonly powerType?: string;
  readonly areaCode?: string;
}
