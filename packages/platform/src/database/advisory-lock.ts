import pg from 'pg';
import { StartProblem } from './start-problem.js';

/** Key of the one lock that says "a platform works on this database": "SUNL" and a purpose number. */
const lockKeys = [0x53554e4c, 1] as const;

/** How often the lock's own connection is asked whether it is still there. */
const heartbeatMilliseconds = 5_000;

export interface LockOwner {
  readonly pid: number;
  readonly host: string;
}

export interface PlatformLock {
  /**
   * Reports, at most once, that the lock's connection broke, also if that was before this call. From then on another
   * platform may work on this database: the caller must stop writing at once and leave.
   */
  watch(onLost: (reason: Error) => void): void;
  /** Gives the lock back. */
  release(): Promise<void>;
}

export interface PlatformLockOptions {
  readonly connection: pg.ClientConfig;
  /** This process, told to whoever finds the lock held. */
  readonly owner: LockOwner;
}

/**
 * Takes the lock that one platform holds for its life, on a connection of its own: a pool would hand that connection to
 * somebody else. PostgreSQL gives the lock back by itself when the process dies, so no stale lock can remain.
 *
 * @throws {StartProblem} `platform_running`, naming process and machine that hold it.
 */
export async function takePlatformLock(options: PlatformLockOptions): Promise<PlatformLock> {
  const client = new pg.Client({
    ...options.connection,
    application_name: toApplicationName(options.owner),
    keepAlive: true,
  });
  await client.connect();
  try {
    if (!(await tryLock(client, options.owner))) throw alreadyRunning(await findPlatformLockOwner(client));
  } catch (cause) {
    await client.end();
    throw cause;
  }
  return guardConnection(client);
}

/** Returns who holds the platform lock: `undefined` if nobody does, `unknown` if the database does not tell us. */
export async function findPlatformLockOwner(
  client: Pick<pg.Client, 'query'>,
): Promise<LockOwner | 'unknown' | undefined> {
  const { rows } = await client.query<{ application_name: string | null }>(
    `select activity.application_name
       from pg_locks
       left join pg_stat_activity activity on activity.pid = pg_locks.pid
      where pg_locks.locktype = 'advisory' and pg_locks.granted
        and pg_locks.database = (select oid from pg_database where datname = current_database())
        and pg_locks.classid = $1 and pg_locks.objid = $2 and pg_locks.objsubid = 2`,
    [...lockKeys],
  );
  const row = rows[0];
  return row && fromApplicationName(row.application_name ?? '');
}

const attemptsForDyingOwner = 10;

/** A platform killed a moment ago still holds the lock until PostgreSQL sees its connection closed: worth a second. */
async function tryLock(client: pg.Client, self: LockOwner): Promise<boolean> {
  for (let attempt = 0; attempt < attemptsForDyingOwner; attempt += 1) {
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1, $2) as locked', [
      ...lockKeys,
    ]);
    if (rows[0]?.locked === true) return true;
    const owner = await findPlatformLockOwner(client);
    if (owner !== undefined && (owner === 'unknown' || owner.host !== self.host || isAlive(owner.pid))) return false;
    await client.query('select pg_sleep(0.1)');
  }
  return false;
}

function guardConnection(client: pg.Client): PlatformLock {
  let isOver = false;
  let loss: Error | undefined;
  let report: ((reason: Error) => void) | undefined;
  const lose = (reason: Error): void => {
    if (isOver) return;
    isOver = true;
    loss = reason;
    clearInterval(heartbeat);
    report?.(reason);
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('the connection that holds the platform lock was closed')));
  const heartbeat = startHeartbeat(client, lose);
  return {
    watch: (onLost) => {
      report = onLost;
      if (loss !== undefined) onLost(loss);
    },
    release: async () => {
      isOver = true;
      clearInterval(heartbeat);
      await client.end();
    },
  };
}

/** A machine or network that is gone closes no connection: only a question without answer shows it. */
function startHeartbeat(client: pg.Client, lose: (reason: Error) => void): NodeJS.Timeout {
  let isAnswered = true;
  const heartbeat = setInterval(() => {
    if (!isAnswered) return lose(new Error('the connection that holds the platform lock gives no answer'));
    isAnswered = false;
    client.query('select 1').then(() => (isAnswered = true), lose);
  }, heartbeatMilliseconds);
  return heartbeat.unref();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** PostgreSQL cuts names after 63 bytes; a cut host name still says which machine. */
function toApplicationName({ pid, host }: LockOwner): string {
  return `sunlit:${pid}:${host}`.slice(0, 63);
}

function fromApplicationName(name: string): LockOwner | 'unknown' {
  const [product, pid, ...host] = name.split(':');
  return product === 'sunlit' && Number(pid) > 0 ? { pid: Number(pid), host: host.join(':') } : 'unknown';
}

function alreadyRunning(owner: LockOwner | 'unknown' | undefined): StartProblem {
  const who = owner === undefined || owner === 'unknown' ? 'Another process' : `Process ${owner.pid} on ${owner.host}`;
  return new StartProblem(
    'platform_running',
    `${who} already runs Sunlit on this database; two at once would disagree. Nothing was changed. ` +
      'Use the running one, stop it first, or set SUNLIT_DATA (or DATABASE_URL) to another database.',
  );
}
