import { StartProblem } from '../database/start-problem.js';
import { UsageProblem, type Command, type CommandContext } from './command.js';
import { commandTable } from './command-table.js';

/** Runs `sunlit <args>` and returns its exit code: 0 done, 1 not done, 2 called wrongly. */
export async function runCli(args: readonly string[], context: CommandContext): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') return help(rest[0], context);
  const load = Object.hasOwn(commandTable, name) ? commandTable[name] : undefined;
  if (load === undefined) {
    context.errors.write(`sunlit: there is no command "${name}".\n\n`);
    await help(undefined, { ...context, output: context.errors });
    return 2;
  }
  const command = await load();
  if (rest.includes('--help')) return help(name, context);
  return runCommand(command, rest, context);
}

async function runCommand(command: Command, args: readonly string[], context: CommandContext): Promise<number> {
  try {
    return await command.run(args, context);
  } catch (cause) {
    if (cause instanceof UsageProblem) {
      context.errors.write(`${cause.message}\n\n${command.usage.join('\n')}\n`);
      return 2;
    }
    if (!(cause instanceof StartProblem)) throw cause;
    context.errors.write(`${cause.message}\n`);
    return 1;
  }
}

async function help(name: string | undefined, { output }: CommandContext): Promise<number> {
  const load = name !== undefined && Object.hasOwn(commandTable, name) ? commandTable[name] : undefined;
  if (load !== undefined) {
    output.write(`${(await load()).usage.join('\n')}\n`);
    return 0;
  }
  output.write('Usage: npx sunlit <command>\n\n');
  for (const [each, loadEach] of Object.entries(commandTable)) {
    output.write(`  ${each.padEnd(10)} ${(await loadEach()).summary}\n`);
  }
  output.write('\nnpx sunlit help <command> says more. Settings: SUNLIT_DATA, DATABASE_URL, SUNLIT_PORT.\n');
  return 0;
}
