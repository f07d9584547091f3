import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { builtCdnDirectory } from '../http/cdn-files.js';

/** Address that the example pages are written with, so that each of them is exactly what a developer pastes. */
export const writtenPlatformAddress = 'http://localhost:8080';

/** Integrity that the example pages are written with; a released version has one for ever, a build of today has its own. */
export const writtenIntegrity = 'sha384-of-the-build';

/**
 * Serves the example department site: plain files, as any web server of an office would, with two changes: the
 * platform's real address, and the integrity of the files that it really serves.
 */
export function createDemoSite(
  directory: string,
  platformAddress: string,
  cdnDirectory: string = builtCdnDirectory,
): FastifyInstance {
  const site = Fastify({ forceCloseConnections: 'idle' });
  site.addHook('onRequest', (request, reply, done) => {
    const name = pageOf(request.url);
    if (name === undefined) return done();
    reply.header('Cache-Control', 'no-cache');
    Promise.all([readFile(path.join(directory, name), 'utf8'), readIntegrity(cdnDirectory)]).then(
      ([page, integrity]) =>
        reply
          .type('text/html; charset=utf-8')
          .send(page.replaceAll(writtenPlatformAddress, platformAddress).replaceAll(writtenIntegrity, integrity ?? '')),
      () => done(),
    );
  });
  site.register(fastifyStatic, { root: directory, cacheControl: false });
  return site;
}

const pageName = /^\/(?:[a-z0-9-]+\.html)?$/;

/** Only pages directly in the folder: a name without slashes cannot leave it. */
function pageOf(url: string): string | undefined {
  const name = url.split('?', 1)[0] ?? '';
  if (!pageName.test(name)) return undefined;
  return name === '/' ? 'index.html' : name.slice(1);
}

/** Without a build there is no file and no integrity: the page then shows its plain link. */
async function readIntegrity(cdnDirectory: string): Promise<string | undefined> {
  try {
    const files: unknown = JSON.parse(await readFile(path.join(cdnDirectory, 'sri.json'), 'utf8'));
    return Object.values(files as Record<string, BuiltFile>).find((file) => file.isEntry)?.integrity; // our own build's file
  } catch {
    return undefined;
  }
}

interface BuiltFile {
  readonly isEntry: boolean;
  readonly integrity: string;
}
