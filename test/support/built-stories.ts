import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serve, type TestServer } from './serve.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** One story, or the page of documentation about an element. */
export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

export interface BuiltStories extends TestServer {
  readonly entries: readonly StoryEntry[];
}

/** Builds the stories as they are published, in a folder of their own, and serves them. */
export async function buildStories(): Promise<BuiltStories> {
  const folder = await mkdtemp(join(tmpdir(), 'sunlit-stories-'));
  const parameters = ['build', '--quiet', '--disable-telemetry', '--preview-only', '--output-dir', folder];
  await promisify(execFile)(join(root, 'node_modules/.bin/storybook'), parameters, {
    cwd: root,
    env: { ...process.env, CI: '1', NODE_ENV: 'production' },
    maxBuffer: 10_000_000,
  });
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, StoryEntry>; // the generator's own file
  };
  const server = await serve((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    response.setHeader('Content-Type', MEDIA_TYPES[extname(path)] ?? 'application/octet-stream');
    readFile(join(folder, path)).then(
      (body) => response.end(body),
      () => {
        response.statusCode = path === '/favicon.ico' ? 204 : 404;
        response.end();
      },
    );
  });
  return {
    origin: server.origin,
    entries: Object.values(index.entries),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
