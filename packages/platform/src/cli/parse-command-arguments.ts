import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageProblem } from './command.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>>;

/**
 * Reads words and options of a command.
 *
 * @throws {UsageProblem} for options it does not know.
 */
export function parseCommandArguments<const O extends Options>(args: readonly string[], options: O): Parsed<O> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (cause) {
    throw new UsageProblem(cause instanceof Error ? cause.message : 'The options cannot be read.');
  }
}
