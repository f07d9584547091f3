import type { EndpointDefinition, ResponseOf } from '@sunlit/contract/endpoint';
import { ownOptions, readConnection, type Connection, type ConnectionOptions } from '../client-options.js';
import { requestEndpoint, type EndpointInput } from '../request-endpoint.js';
import type { CreateOptions } from '../request-options.js';
import { Transport } from '../transport/transport.js';
import { ImportsResource } from './imports.js';
import { readSecretKey } from './secret-key.js';
import { SitesResource } from './sites.js';
import { StaffPowersResource } from './staff-powers.js';
import { StaffProcessesResource } from './staff-processes.js';

export interface StaffClientOptions extends ConnectionOptions {
  /** Key of one person or system: `sk_…`. Take it from the environment, never from code. */
  readonly secretKey: string;
  /** Allows http to another machine. Only on a network where nobody else listens. */
  readonly allowInsecurePlatform?: boolean | undefined;
}

/** A connection that acts for one person or system, for programs on servers. */
export class StaffClient {
  readonly staffPowers: StaffPowersResource;
  readonly staffProcesses: StaffProcessesResource;
  readonly sites: SitesResource;
  readonly imports: ImportsResource;
  readonly #transport: Transport;

  /** Use `createStaffClient`, which checks the options. */
  constructor(connection: Connection, secretKey: string) {
    this.#transport = new Transport(connection, { siteKey: undefined, secretKey });
    this.staffPowers = new StaffPowersResource(this.#transport);
    this.staffProcesses = new StaffProcessesResource(this.#transport);
    this.sites = new SitesResource(this.#transport);
    this.imports = new ImportsResource(this.#transport);
  }

  /** Calls any endpoint of `@sunlit/contract`. */
  request<E extends EndpointDefinition>(
    endpoint: E,
    input: EndpointInput<E> = {},
    options?: CreateOptions,
  ): Promise<ResponseOf<E>> {
    return requestEndpoint(this.#transport, endpoint, input, options);
  }
}

/**
 * A client for a department's own system. Node only: it refuses to start where a page could see the key.
 *
 * @throws {ConfigurationError} Names the option that cannot work. The key itself is never shown.
 */
export function createStaffClient(options: StaffClientOptions): StaffClient {
  const own = ownOptions(options, ['secretKey', 'allowInsecurePlatform']);
  const connection = readConnection(own);
  const secretKey = readSecretKey(own.secretKey, connection.platform, own.allowInsecurePlatform === true, globalThis);
  return new StaffClient(connection, secretKey);
}
