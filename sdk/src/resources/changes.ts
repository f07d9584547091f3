import type { Change } from '@sunlit/contract/changes';
import type { QueryInputOf } from '@sunlit/contract/endpoint';
import type { changesFeed as Feed, listChanges as Listed } from '@sunlit/contract/endpoints/changes';
import { changesFeed, listChanges } from '../generated/public-endpoints.js';
import { PagePromise } from '../pages/page-promise.js';
import type { RequestOptions } from '../request-options.js';
import type { Transport } from '../transport/transport.js';

export type ChangeQuery = QueryInputOf<typeof Listed>;
export type FeedQuery = QueryInputOf<typeof Feed>;

/** Public changes of the catalogue (LIB-01). */
export class ChangesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Changes, newest first. */
  list(query: ChangeQuery = {}, options?: RequestOptions): PagePromise<Change> {
    const { cursor, ...filters } = query;
    return new PagePromise(
      (next) => this.#transport.call(listChanges, { query: { ...filters, cursor: next } }, options),
      cursor === undefined ? undefined : String(cursor),
    );
  }

  /** Address of the Atom feed of the newest changes. Nothing is sent. */
  feedUrl(query: FeedQuery = {}): string {
    return this.#transport.url(changesFeed, { query });
  }
}
