import { createClient } from '@sunlit/sdk';
import type { CatalogueClient } from './catalogue-client.js';

export interface Connection {
  readonly client?: CatalogueClient;
  readonly clientError?: unknown;
}

/** Makes a client of the attributes `platform` and `site-key`. A refused address is a value, not an exception. */
export function connectClient(platform: string, siteKey: string | null): Connection {
  try {
    return { client: createClient(siteKey === null ? { platform } : { platform, siteKey }) };
  } catch (clientError) {
    return { clientError };
  }
}
