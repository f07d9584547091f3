import type { Clock } from '../runtime/clock.js';
import type { Ids } from '../runtime/ids.js';
import type { Settings } from '../start/settings.js';

/** What a command is given: everything outside it. */
export interface CommandContext {
  readonly settings: Settings;
  readonly clock: Clock;
  /** Source of ids; loaded when wanted, since it brings the whole contract along. */
  readonly loadIds: () => Promise<Ids>;
  readonly output: NodeJS.WriteStream;
  readonly errors: NodeJS.WriteStream;
  /** This process, as others see it. */
  readonly process: { readonly pid: number; readonly host: string };
  /** Aborted by Ctrl-C and by a service manager: finish the step, undo or keep it whole, and return. */
  readonly stop: AbortSignal;
}

/** One word after `sunlit`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Lines that `sunlit help <command>` prints. */
  readonly usage: readonly string[];
  /** Returns the exit code. A `StartProblem` or `UsageProblem` thrown ends with its text and code 1 or 2. */
  run(args: readonly string[], context: CommandContext): Promise<number>;
}

/** The command was called wrongly; its usage is printed below the message. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}
