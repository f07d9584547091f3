import { CONTENT_KINDS } from './content-kinds.js';
import { REFINEMENT_KINDS } from './refinement-kinds.js';
import { STATUTE_KINDS } from './statute-kinds.js';
import { STRUCTURE_KINDS } from './structure-kinds.js';
import { TIME_KINDS } from './time-kinds.js';

/** Every code that the lint can give, with its severity, its source and its words. */
export const FINDING_KINDS = {
  ...STRUCTURE_KINDS,
  ...REFINEMENT_KINDS,
  ...CONTENT_KINDS,
  ...TIME_KINDS,
  ...STATUTE_KINDS,
};

export type FindingCode = keyof typeof FINDING_KINDS;
