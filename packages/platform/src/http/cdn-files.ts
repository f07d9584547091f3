import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { ApiProblem } from './api-problem.js';
import { PreparedBody } from './prepared-body.js';
import './route-config.js';
import { sendPrepared } from './send-prepared.js';

/** Where the build puts the CDN product: beside this package in the project's own tree. */
export const builtCdnDirectory = fileURLToPath(new URL('../../../../components/dist/cdn/', import.meta.url));

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.html': 'text/plain; charset=utf-8', // the snippet is for reading, not for running
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Names that carry a version or a hash never change; the rest (list of hashes, snippet) follows the newest build. */
const IMMUTABLE = /-(\d+\.\d+\.\d+[\w.-]*|[\w-]{8,})\.(js|css|map)$/;

/**
 * Serves the CDN product under `/cdn/`. All files are read once: a request can only name one of them, never a path.
 *
 * Without a build there is nothing under `/cdn/`.
 */
export async function serveCdnFiles(app: FastifyInstance, directory: string): Promise<void> {
  const files = await readFiles(directory);
  if (files.size === 0) return;
  app.get('/cdn/*', { config: { profile: 'asset' } }, (request, reply) => {
    const name = decodeURIComponent((request.raw.url ?? '').slice('/cdn/'.length).split('?', 1)[0] ?? '');
    const file = files.get(name);
    if (file === undefined) throw new ApiProblem('route_not_found');
    reply.header('cache-control', IMMUTABLE.test(name) ? 'public, max-age=31536000, immutable' : 'public, no-cache');
    return sendPrepared(request, reply, file);
  });
}

async function readFiles(directory: string): Promise<Map<string, PreparedBody>> {
  const files = new Map<string, PreparedBody>();
  for (const name of await listFiles(directory)) {
    const mediaType = MEDIA_TYPES[path.extname(name)];
    if (mediaType === undefined) continue;
    files.set(name.split(path.sep).join('/'), new PreparedBody(mediaType, await readFile(path.join(directory, name))));
  }
  return files;
}

async function listFiles(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
}
