import { COMPULSION_TEMPLATES } from './types/compulsion.js';
import { EXAMINED_TEMPLATES } from './types/examined.js';
import { EX_OFFICIO_TEMPLATES } from './types/ex-officio.js';
import { LEVY_TEMPLATES } from './types/levy.js';
import { LICENSE_TEMPLATES } from './types/license.js';
import { APPLICATION_TEMPLATES } from './types/on-application.js';
import { PENALTY_TEMPLATES } from './types/penalty.js';
import type { ProcessTemplate } from './template.js';

/** The procedures that offices start from, at least one for each of the eleven types of powers (TYP-01…TYP-11, TYP-14). */
export const PROCESS_TEMPLATES: readonly ProcessTemplate[] = [
  ...LICENSE_TEMPLATES,
  ...PENALTY_TEMPLATES,
  ...COMPULSION_TEMPLATES,
  ...LEVY_TEMPLATES,
  ...APPLICATION_TEMPLATES,
  ...EXAMINED_TEMPLATES,
  ...EX_OFFICIO_TEMPLATES,
];

/** Templates made for a type, the usual one first. */
export function templatesFor(powerType: string): readonly ProcessTemplate[] {
  return PROCESS_TEMPLATES.filter(({ powerTypes }) => powerTypes.includes(powerType));
}

/** @throws {RangeError} There is no template of that name. */
export function templateNamed(id: string): ProcessTemplate {
  const found = PROCESS_TEMPLATES.find((template) => template.id === id);
  if (found === undefined) throw new RangeError(`There is no template ${id}.`);
  return found;
}
