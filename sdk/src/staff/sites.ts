import type { BodyInputOf } from '@sunlit/contract/endpoint';
import * as contract from '@sunlit/contract/endpoints/sites';
import type { SiteId, SiteKeyId } from '@sunlit/contract/ids';
import type { Site } from '@sunlit/contract/sites';
import { PagePromise } from '../pages/page-promise.js';
import type { CreateOptions, RequestOptions } from '../request-options.js';
import type { Transport } from '../transport/transport.js';
import { callCreating } from './call-creating.js';
import { staffEndpoint } from './staff-endpoint.js';

const endpoints = {
  list: staffEndpoint(contract.listSites),
  create: staffEndpoint(contract.createSite),
  retrieve: staffEndpoint(contract.retrieveSite),
  update: staffEndpoint(contract.updateSite),
  rotateKey: staffEndpoint(contract.rotateSiteKey),
  revokeKey: staffEndpoint(contract.revokeSiteKey),
};

/** Websites that embed elements, with their exact origins and keys. */
export class SitesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** All sites on one page. */
  list(options?: RequestOptions): PagePromise<Site> {
    return new PagePromise(() => this.#transport.call(endpoints.list, {}, options));
  }

  /** Registers a site and makes its first key. */
  create(body: BodyInputOf<typeof contract.createSite>, options?: CreateOptions): Promise<Site> {
    return callCreating(this.#transport, endpoints.create, { body }, options);
  }

  /** One site. @throws {NotFoundError} `site_not_found`. */
  retrieve(siteId: SiteId, options?: RequestOptions): Promise<Site> {
    return this.#transport.call(endpoints.retrieve, { params: { siteId } }, options);
  }

  /** Changes name, origins or enabled elements. */
  update(siteId: SiteId, body: BodyInputOf<typeof contract.updateSite>, options?: RequestOptions): Promise<Site> {
    return this.#transport.call(endpoints.update, { params: { siteId }, body }, options);
  }

  /** Makes a new key; the old ones work for the overlap. */
  rotateKey(
    siteId: SiteId,
    body: BodyInputOf<typeof contract.rotateSiteKey> = {},
    options?: CreateOptions,
  ): Promise<Site> {
    return callCreating(this.#transport, endpoints.rotateKey, { params: { siteId }, body }, options);
  }

  /** Revokes a key; pages that carry it are refused within 5 seconds. */
  revokeKey(siteId: SiteId, siteKeyId: SiteKeyId, options?: RequestOptions): Promise<Site> {
    return this.#transport.call(endpoints.revokeKey, { params: { siteId, siteKeyId } }, options);
  }
}
