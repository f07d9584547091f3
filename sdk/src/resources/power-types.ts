import type { PowerType } from '@sunlit/contract/power-types';
import { listPowerTypes } from '../generated/public-endpoints.js';
import { PagePromise } from '../pages/page-promise.js';
import type { RequestOptions } from '../request-options.js';
import type { Transport } from '../transport/transport.js';

/** Types of powers in force here (TYP-14: the list is data of the deployment). */
export class PowerTypesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** All types on one page, in their order, with the number of public powers. */
  list(options?: RequestOptions): PagePromise<PowerType> {
    return new PagePromise(() => this.#transport.call(listPowerTypes, {}, options));
  }
}
