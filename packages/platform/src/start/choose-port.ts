import { createServer } from 'node:net';
import { findFreePort } from '../database/embedded/find-free-port.js';
import { StartProblem } from '../database/start-problem.js';
import type { PortSetting } from './settings.js';

const portsTried = 50;

/**
 * Returns a port on which nobody listens on the loopback addresses: the wanted one, or the next free one unless the
 * operator fixed it. Port 0 means any.
 *
 * @throws {StartProblem} `port_taken`.
 */
export async function choosePort({ port, isFixed }: PortSetting, taken: readonly number[] = []): Promise<number> {
  if (port === 0) return findFreePort();
  const last = isFixed ? port : Math.min(port + portsTried, 65_535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (!taken.includes(candidate) && (await isFree(candidate))) return candidate;
  }
  throw new StartProblem(
    'port_taken',
    `Port ${port} is in use by another program. No data were touched. ` +
      'Stop that program, or set SUNLIT_PORT (SUNLIT_DEMO_PORT for the demo site) to a free port.',
  );
}

/** Both families: a browser may take `localhost` for either, and would meet the other program there. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen('127.0.0.1', port)) && (await canListen('::1', port));
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    // A machine without IPv6 answers EADDRNOTAVAIL or EAFNOSUPPORT: then nobody else is there either.
    probe.once('error', (cause) =>
      resolve(!('code' in cause && (cause.code === 'EADDRINUSE' || cause.code === 'EACCES'))),
    );
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
