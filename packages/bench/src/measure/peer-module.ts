import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { peersDirectory } from '../repository-root.js';

const find = createRequire(`${peersDirectory}package.json`);

/** Loads a peer from where `npm run bench:install` puts it. The caller says what it expects to find. */
export async function importPeer(name: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(pathToFileURL(find.resolve(name)).href)) as Readonly<Record<string, unknown>>; // a module namespace
}
