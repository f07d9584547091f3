import { createSiteBodySchema, ELEMENT_NAMES, type Site } from '@sunlit/contract';
import { parseInput } from '../../http/parse-input.js';
import { systemSecrets } from '../../modules/identity/secret-source.js';
import { listSites } from '../../modules/sites/repository.js';
import { createSite } from '../../modules/sites/service.js';
import { UsageProblem, type Command, type CommandContext } from '../command.js';
import { parseCommandArguments } from '../parse-command-arguments.js';
import { withDatabase } from '../with-database.js';

export const sitesCommand: Command = {
  summary: 'Register sites that embed elements, and list them.',
  usage: [
    'Usage: npx sunlit sites register --name NAME --origin ORIGIN [--origin ORIGIN …] [--department ID] [--test]',
    '       npx sunlit sites list',
    '',
    'Prints the key that stands in the pages of the site. It is public and only names the site.',
    '',
    '  --origin ORIGIN   exactly as browsers write it: https://www.example.gov.cn, with a port only if it is unusual',
    '  --department ID   whose site it is (dep_…)',
    '  --test            for a test platform; its key names nothing on a live one',
  ],
  run(args, context) {
    const { values, positionals } = parseCommandArguments(args, {
      name: { type: 'string' },
      origin: { type: 'string', multiple: true },
      department: { type: 'string' },
      test: { type: 'boolean' },
    });
    if (positionals.length !== 1) throw new UsageProblem('Say what to do with sites: register or list.');
    if (positionals[0] === 'list') return list(context);
    if (positionals[0] === 'register') return register(values, context);
    throw new UsageProblem(`Sites cannot be asked to "${positionals[0] ?? ''}".`);
  },
};

interface RegisterFlags {
  readonly name?: string | undefined;
  readonly origin?: string[] | undefined;
  readonly department?: string | undefined;
  readonly test?: boolean | undefined;
}

async function register(flags: RegisterFlags, context: CommandContext): Promise<number> {
  if (flags.name === undefined || flags.origin === undefined) throw new UsageProblem('Give --name and --origin.');
  const wanted = {
    name: flags.name,
    origins: flags.origin,
    elements: [...ELEMENT_NAMES],
    isTest: flags.test ?? false,
    ...(flags.department === undefined ? {} : { departmentId: flags.department }),
  };
  return withDatabase(context, async (db) => {
    const tools = {
      clock: context.clock,
      ids: await context.loadIds(),
      secrets: systemSecrets,
      keyMode: wanted.isTest ? 'test' : 'live',
    } as const;
    const site = await createSite(db, tools, parseInput(createSiteBodySchema, wanted, 'body_invalid'));
    context.errors.write(`Registered ${site.id}. Its key, for the pages of the site:\n`);
    context.output.write(`${site.keys[0]?.key ?? ''}\n`);
  });
}

async function list(context: CommandContext): Promise<number> {
  return withDatabase(context, async (db) => {
    for (const site of await listSites(db)) context.output.write(`${describe(site)}\n`);
  });
}

function describe(site: Site): string {
  const keys = site.keys.map(({ key, revokedAt, expiresAt }) => {
    if (revokedAt !== undefined) return `${key} (revoked)`;
    return expiresAt === undefined ? key : `${key} (until ${expiresAt})`;
  });
  return [site.id, site.name, site.origins.join(' '), keys.join(', ')].join('\t');
}
