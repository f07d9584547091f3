import type { FastifyInstance } from 'fastify';

/**
 * Stops accepting and waits until running requests have ended, at most `milliseconds`; whatever still runs then is cut.
 */
export async function drain(servers: readonly FastifyInstance[], milliseconds: number): Promise<void> {
  const closed = Promise.allSettled(servers.map((server) => server.close()));
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([closed, timeout]);
  clearTimeout(timer);
  for (const server of servers) server.server.closeAllConnections();
}

/**
 * Has answers say that the connection ends, from `stop` on: a client that keeps its connection after the last answer
 * would otherwise hold the drain to its limit. To be called before the server listens.
 */
export function hangUpAfter(stop: AbortSignal, server: FastifyInstance): void {
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (stop.aborted) reply.header('Connection', 'close');
    done(null, payload);
  });
}
