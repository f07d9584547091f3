import type { EndpointDefinition, ResponseOf } from '@sunlit/contract/endpoint';
import { SnapshotLoader } from './catalogue/snapshot-loader.js';
import { SnapshotStore } from './catalogue/snapshot-store.js';
import type { Connection } from './client-options.js';
import type { Clock } from './clock.js';
import { retrieveCatalogue } from './generated/public-endpoints.js';
import { requestEndpoint, type EndpointInput } from './request-endpoint.js';
import type { CreateOptions } from './request-options.js';
import { AreasResource } from './resources/areas.js';
import { ChangesResource } from './resources/changes.js';
import { DepartmentsResource } from './resources/departments.js';
import { PowerTypesResource } from './resources/power-types.js';
import { PowersResource } from './resources/powers.js';
import type { Storage } from './storage/storage.js';
import { Transport } from './transport/transport.js';

/** A connection to one platform. Several may live on one page; they share nothing. */
export class SunlitClient {
  readonly areas: AreasResource;
  readonly departments: DepartmentsResource;
  readonly powerTypes: PowerTypesResource;
  readonly powers: PowersResource;
  readonly changes: ChangesResource;
  /** Where entries beside the core keep values between visits, and the clock they go by. */
  readonly local: { readonly storage: Storage; readonly clock: Clock };
  readonly #transport: Transport;

  /** Use `createClient`, which checks the options. */
  constructor(connection: Connection, siteKey: string | undefined, storage: Storage) {
    const transport = new Transport(connection, { siteKey, secretKey: undefined });
    const store = new SnapshotStore(storage, retrieveCatalogue.response, connection.platform);
    this.#transport = transport;
    this.local = { storage, clock: connection.clock };
    this.areas = new AreasResource(transport);
    this.departments = new DepartmentsResource(transport);
    this.powerTypes = new PowerTypesResource(transport);
    this.powers = new PowersResource(transport, new SnapshotLoader(transport, store, connection.clock));
    this.changes = new ChangesResource(transport);
  }

  /** Address of the platform without its last slash. */
  get platform(): string {
    return this.#transport.platform;
  }

  /**
   * Calls any public endpoint of `@sunlit/contract`, for what no resource offers yet.
   *
   * @throws {SunlitError} As every call.
   */
  request<E extends EndpointDefinition>(
    endpoint: E,
    input: EndpointInput<E> = {},
    options?: CreateOptions,
  ): Promise<ResponseOf<E>> {
    return requestEndpoint(this.#transport, endpoint, input, options);
  }
}
