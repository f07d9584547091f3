import type { Area } from '@sunlit/contract/areas';
import { listAreas } from '../generated/public-endpoints.js';
import { PagePromise } from '../pages/page-promise.js';
import type { RequestOptions } from '../request-options.js';
import type { Transport } from '../transport/transport.js';

/** Administrative areas of this deployment. */
export class AreasResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** All areas on one page, parents first. */
  list(options?: RequestOptions): PagePromise<Area> {
    return new PagePromise(() => this.#transport.call(listAreas, {}, options));
  }
}
