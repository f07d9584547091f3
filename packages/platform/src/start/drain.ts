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
