import { buildOpenApi } from '@sunlit/contract/openapi';
import type { FastifyInstance } from 'fastify';
import { PreparedBody } from './prepared-body.js';
import './route-config.js';
import { sendPrepared } from './send-prepared.js';

/** Serves the contract as OpenAPI 3.1 at `/openapi.json`, made on first use. */
export function serveOpenApi(app: FastifyInstance, publicOrigin: string): void {
  let document: PreparedBody | undefined;
  app.get('/openapi.json', { config: { profile: 'public_read' } }, (request, reply) => {
    document ??= PreparedBody.json(buildOpenApi({ servers: [publicOrigin] }));
    reply.header('cache-control', 'public, no-cache');
    return sendPrepared(request, reply, document);
  });
}
