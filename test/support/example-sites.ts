import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDemoSite, writtenPlatformAddress } from '@sunlit/platform/start/demo-site';
import { build } from 'vite';
import { serve, type TestServer } from './serve.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The department site as `npm start` serves it; with `nonce`, as a host that marks its scripts serves it. */
export async function serveStatic(name: string, platform: string, csp?: string, nonce?: string): Promise<TestServer> {
  const site = createDemoSite(join(examples, name), platform);
  if (nonce !== undefined) {
    site.addHook('onSend', async (_request, _reply, body) =>
      typeof body === 'string' ? body.replace(/<(script|link\s+rel="modulepreload")/g, `<$1 nonce="${nonce}"`) : body,
    );
  }
  if (csp !== undefined) {
    site.addHook('onSend', async (_request, reply) => {
      reply.header('Content-Security-Policy', csp);
    });
  }
  const origin = await site.listen({ host: '127.0.0.1', port: 0 });
  return { origin, close: () => site.close() };
}

/** The policy that `docs/embedding.md` documents, as the example carries it. */
export async function strictPolicy(platform: string): Promise<string> {
  const policy = await readFile(join(examples, 'strict-csp/content-security-policy.txt'), 'utf8');
  return policy.trim().replaceAll('\n', ' ').replaceAll(writtenPlatformAddress, platform);
}

/** A page of a framework, built as its developer builds it, with the built packages. */
export async function serveBuilt(name: string, platform: string): Promise<TestServer> {
  const outDir = await mkdtemp(join(tmpdir(), `sunlit-example-${name}-`));
  await build({
    root: join(examples, name),
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
    define: {
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  return serve((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = path === '/' ? '/index.html' : path;
    response.setHeader('Content-Type', MEDIA_TYPES[extname(file)] ?? 'application/octet-stream');
    if (file === '/config.js') {
      response.end(`window.sunlitPlatform = ${JSON.stringify(platform)};`);
      return;
    }
    readFile(join(outDir, file)).then(
      (body) => response.end(body),
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
}
