import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { OpenDatabaseOptions } from '../database/open-database.js';
import type { Settings } from './settings.js';

/** Where the database is: what every entry point hands to `openDatabase`. */
export function databaseOptions(settings: Settings): Pick<OpenDatabaseOptions, 'url' | 'embedded'> {
  if (settings.databaseUrl !== undefined) return { url: settings.databaseUrl };
  return {
    embedded: {
      directory: path.join(settings.dataDirectory, 'postgresql'),
      binariesDirectory: path.join(settings.dataDirectory, 'binaries'),
      randomToken: () => randomBytes(24).toString('hex'),
    },
  };
}
