import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';

/** Address that the example pages are written with, so that each of them is exactly what a developer pastes. */
export const writtenPlatformAddress = 'http://localhost:8080';

/**
 * Serves the example department site: plain files, as any web server of an office would, with one change: where the
 * platform has another address than the pages are written with, it is put in.
 */
export function createDemoSite(directory: string, platformAddress: string): FastifyInstance {
  const site = Fastify({ forceCloseConnections: 'idle' });
  site.addHook('onRequest', (request, reply, done) => {
    const name = pageOf(request.url);
    if (name === undefined) return done();
    reply.header('Cache-Control', 'no-cache');
    readFile(path.join(directory, name), 'utf8').then(
      (page) => reply.type('text/html; charset=utf-8').send(page.replaceAll(writtenPlatformAddress, platformAddress)),
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
