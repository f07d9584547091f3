import { ROLES, type Role } from '@sunlit/contract';
import { listSecretKeys, type SecretKeyRecord } from '../../modules/identity/repository.js';
import { createSecretKey, revokeSecretKey } from '../../modules/identity/secret-keys.js';
import { systemSecrets } from '../../modules/identity/secret-source.js';
import { UsageProblem, type Command, type CommandContext } from '../command.js';
import { parseCommandArguments } from '../parse-command-arguments.js';
import { withDatabase } from '../with-database.js';

export const keysCommand: Command = {
  summary: 'Create, list and revoke secret keys of people and systems.',
  usage: [
    'Usage: npx sunlit keys create --person NAME --role ROLE [--department ID] [--expires DAY] [--label TEXT] [--test]',
    '       npx sunlit keys list',
    '       npx sunlit keys revoke ID',
    '',
    'A secret key stands for one person or system with one role. It is shown once and cannot be shown again.',
    '',
    '  --person NAME     who holds it; an id per_… names a person who has a key already',
    `  --role ROLE       ${ROLES.join(', ')}`,
    '  --department ID   the unit it may act for (dep_…); without it the whole deployment',
    '  --expires DAY     YYYY-MM-DD, the first day (Asia/Shanghai) on which it opens nothing any more',
    '  --label TEXT      what the holder calls it',
    '  --test            for a test platform; it opens nothing on a live one',
  ],
  run(args, context) {
    const { values, positionals } = parseCommandArguments(args, {
      person: { type: 'string' },
      role: { type: 'string' },
      department: { type: 'string' },
      expires: { type: 'string' },
      label: { type: 'string' },
      test: { type: 'boolean' },
    });
    const [what, id, ...more] = positionals;
    if (what === 'create' && id === undefined) return create(values, context);
    if (what === 'list' && id === undefined) return list(context);
    if (what === 'revoke' && id !== undefined && more.length === 0) return revoke(id, context);
    throw new UsageProblem('Say what to do with keys: create, list, or revoke and one id.');
  },
};

interface CreateFlags {
  readonly person?: string | undefined;
  readonly role?: string | undefined;
  readonly department?: string | undefined;
  readonly expires?: string | undefined;
  readonly label?: string | undefined;
  readonly test?: boolean | undefined;
}

async function create(flags: CreateFlags, context: CommandContext): Promise<number> {
  const { person, department, label } = flags;
  if (person === undefined || person.trim() === '') throw new UsageProblem('Say whose key it is: --person NAME.');
  const role = readRole(flags.role);
  const expiresAt = readDay(flags.expires, context);
  return withDatabase(context, async (db) => {
    const made = await createSecretKey(
      db,
      { clock: context.clock, ids: await context.loadIds(), secrets: systemSecrets },
      {
        person: /^per_[0-9a-z]{6,}$/.test(person) ? { id: person } : { name: person },
        role,
        label: label ?? role,
        departmentId: department,
        expiresAt,
        isTest: flags.test,
      },
    );
    context.errors.write(
      `Key ${made.id} of ${made.personId} as ${role}${department === undefined ? '' : ` for ${department}`}.\n` +
        'Keep it on a server, never in a page: it is shown only now.\n',
    );
    context.output.write(`${made.key}\n`);
  });
}

async function list(context: CommandContext): Promise<number> {
  return withDatabase(context, async (db) => {
    for (const key of await listSecretKeys(db)) context.output.write(`${describe(key, context.clock.now())}\n`);
  });
}

async function revoke(id: string, context: CommandContext): Promise<number> {
  return withDatabase(context, async (db) => {
    await revokeSecretKey(db, context.clock, id);
    context.output.write(`Revoked ${id}: it opens nothing any more.\n`);
  });
}

function describe(key: SecretKeyRecord, now: Date): string {
  const state = stateOf(key, now);
  const unit = key.departmentId ?? 'all';
  return [key.id, state, key.isTest ? 'test' : 'live', key.role, unit, key.personId, key.personName, key.label].join(
    '\t',
  );
}

function stateOf(key: SecretKeyRecord, now: Date): string {
  if (key.revokedAt !== undefined) return `revoked ${key.revokedAt.toISOString()}`;
  if (key.expiresAt === undefined) return 'valid';
  return `${key.expiresAt <= now ? 'expired' : 'valid until'} ${key.expiresAt.toISOString()}`;
}

function readRole(text: string | undefined): Role {
  const role = ROLES.find((known) => known === text);
  if (role === undefined) throw new UsageProblem(`Say its role: --role ${ROLES.join('|')}.`);
  return role;
}

/** Midnight in Asia/Shanghai at the beginning of the day. */
function readDay(text: string | undefined, context: CommandContext): Date | undefined {
  if (text === undefined) return undefined;
  const midnight = new Date(`${text}T00:00:00+08:00`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnight.getTime());
  if (!isDay || midnight <= context.clock.now()) throw new UsageProblem('Give --expires a coming day as YYYY-MM-DD.');
  return midnight;
}
