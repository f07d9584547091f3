import type { QueryInputOf } from '@sunlit/contract/endpoint';
import * as contract from '@sunlit/contract/endpoints/imports';
import type { ImportRunId } from '@sunlit/contract/ids';
import type { ImportRow, ImportRun } from '@sunlit/contract/imports';
import { PagePromise } from '../pages/page-promise.js';
import type { RequestOptions } from '../request-options.js';
import type { Transport } from '../transport/transport.js';
import { staffEndpoint } from './staff-endpoint.js';

const endpoints = { list: staffEndpoint(contract.listImports), rows: staffEndpoint(contract.listImportRows) };

export type ImportQuery = QueryInputOf<typeof contract.listImports>;
export type ImportRowQuery = QueryInputOf<typeof contract.listImportRows>;

/** Import runs and what became of each of their rows. */
export class ImportsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Runs, newest first. */
  list(query: ImportQuery = {}, options?: RequestOptions): PagePromise<ImportRun> {
    const { cursor, ...filters } = query;
    return new PagePromise(
      (next) => this.#transport.call(endpoints.list, { query: { ...filters, cursor: next } }, options),
      cursor === undefined ? undefined : String(cursor),
    );
  }

  /** Rows of a run in their order. @throws {NotFoundError} `import_not_found`. */
  rows(importRunId: ImportRunId, query: ImportRowQuery = {}, options?: RequestOptions): PagePromise<ImportRow> {
    const { cursor, ...filters } = query;
    const params = { importRunId };
    return new PagePromise(
      (next) => this.#transport.call(endpoints.rows, { params, query: { ...filters, cursor: next } }, options),
      cursor === undefined ? undefined : String(cursor),
    );
  }
}
