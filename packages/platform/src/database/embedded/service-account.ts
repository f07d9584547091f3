import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartProblem } from '../start-problem.js';

/** Operating-system account that PostgreSQL runs as; `undefined` fields mean "ourselves". */
export type ServiceAccount =
  { readonly uid: number; readonly gid: number } | { readonly uid?: never; readonly gid?: never };

/** Accounts tried in this order when Node runs as root, since PostgreSQL refuses to. */
const candidates = ['postgres', 'nobody'];

/**
 * Returns whom PostgreSQL runs as. An ordinary user runs it as themselves. Root hands it to the owner of the data
 * folder, so that a cluster keeps its owner for ever, else to `postgres`, else to `nobody`.
 *
 * @throws {StartProblem} `account_missing`: root, and neither account exists (a uid without a passwd entry would not do:
 * initdb looks itself up by name).
 */
export function findServiceAccount(dataDirectory: string): ServiceAccount {
  if (process.getuid?.() !== 0) return {};
  const owner = ownerOf(dataDirectory);
  if (owner !== undefined && owner.uid !== 0) return owner;
  for (const name of candidates) {
    const account = lookUp(name);
    if (account !== undefined) return account;
  }
  throw new StartProblem(
    'account_missing',
    'PostgreSQL refuses to run as root, and this machine has no account "postgres" or "nobody" to run it as. ' +
      'Nothing was changed. Create one of them, start as an ordinary user, or set DATABASE_URL to a server.',
  );
}

function ownerOf(directory: string): { uid: number; gid: number } | undefined {
  const found = statSync(directory, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const ask = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}
