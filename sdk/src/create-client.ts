import { SunlitClient } from './client.js';
import { ownOptions, readConnection, requireFunctions, type ClientOptions } from './client-options.js';
import { ConfigurationError } from './errors/local-errors.js';
import { readSiteKey } from './site-key.js';
import { BoundedStorage } from './storage/bounded-storage.js';
import { BrowserStorage, hasIndexedDb } from './storage/browser-storage.js';

/**
 * A client of one platform. Nothing is sent and nothing is stored until a method is called.
 *
 * @throws {ConfigurationError} Names the option that cannot work, and what to write instead.
 */
export function createClient(options: ClientOptions): SunlitClient {
  const own = ownOptions(options, ['siteKey', 'storage']);
  const connection = readConnection(own);
  const siteKey = readSiteKey(own.siteKey);
  const { storage } = own;
  if (storage !== undefined && storage !== false && typeof storage !== 'object') {
    throw new ConfigurationError('storage', 'must be an object with get and set, or false.');
  }
  requireFunctions('storage', storage === false ? undefined : storage, ['get', 'set']);
  const usual = hasIndexedDb() ? new BrowserStorage() : undefined;
  const outer = storage === false ? undefined : (storage ?? usual);
  return new SunlitClient(connection, siteKey, new BoundedStorage(outer, connection.clock, connection.logger));
}
