import type { DepartmentId, PowerId } from '@sunlit/contract/ids';
import { ConfigurationError } from './errors/local-errors.js';

function readId(option: string, text: string, prefix: string): string {
  if (new RegExp(`^${prefix}_[0-9a-z]{6,40}$`).test(text)) return text;
  throw new ConfigurationError(option, `must be an id that starts with '${prefix}_'.`, 'argument_invalid');
}

/** The id of a power out of a text, for instance of an address bar. @throws {ConfigurationError} Not such an id. */
export function toPowerId(text: string): PowerId {
  return readId('powerId', text, 'pow') as PowerId; // checked above
}

/** The id of a department out of a text. @throws {ConfigurationError} Not such an id. */
export function toDepartmentId(text: string): DepartmentId {
  return readId('departmentId', text, 'dep') as DepartmentId; // checked above
}
