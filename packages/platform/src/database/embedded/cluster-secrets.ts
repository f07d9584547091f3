import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { StartProblem } from '../start-problem.js';

/** Passwords of the two database roles of an embedded cluster. */
export interface ClusterSecrets {
  readonly superuserPassword: string;
  /** Of the role the platform works as, which is no superuser. */
  readonly password: string;
}

/**
 * Returns the cluster's passwords, made once by `randomToken`. The file appears complete under its name or not at all,
 * and of two processes that start at the same moment the first wins and the second reads.
 *
 * @throws {StartProblem} `cluster_secret_damaged`.
 */
export function readOrCreateSecrets(file: string, randomToken: () => string): ClusterSecrets {
  const existing = readSecrets(file);
  if (existing !== undefined) return existing;
  const unfinished = `${file}.${process.pid}`;
  const made: ClusterSecrets = { superuserPassword: randomToken(), password: randomToken() };
  writeFileSync(unfinished, JSON.stringify(made), { mode: 0o600, flush: true });
  try {
    linkSync(unfinished, file);
    return made;
  } catch (cause) {
    const winner = readSecrets(file);
    if (winner === undefined) throw cause;
    return winner;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function readSecrets(file: string): ClusterSecrets | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw damaged(file, cause);
  }
  try {
    const { superuserPassword, password } = JSON.parse(text) as Record<string, unknown>; // parsing edge, checked below
    if (typeof superuserPassword === 'string' && typeof password === 'string') return { superuserPassword, password };
  } catch (cause) {
    throw damaged(file, cause);
  }
  throw damaged(file, undefined);
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

function damaged(file: string, cause: unknown): StartProblem {
  return new StartProblem(
    'cluster_secret_damaged',
    `${file} holds the passwords of the embedded database and cannot be read. The data beside it are untouched. ` +
      'Put the file back from a copy, or move the whole folder away to begin with an empty database.',
    { cause },
  );
}
