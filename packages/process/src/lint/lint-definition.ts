import type { ProcessDefinition, ProcessFinding } from '@sunlit/contract';
import { lintSubjectOf, type LintContext, type LintSubject } from './lint-subject.js';
import { checkCaps } from './rules/check-caps.js';
import { checkClock } from './rules/check-clock.js';
import { checkContent } from './rules/check-content.js';
import { checkDeemed } from './rules/check-deemed.js';
import { checkHearingRequest } from './rules/check-hearing-request.js';
import { checkLicense } from './rules/check-license.js';
import { checkLimits } from './rules/check-limits.js';
import { checkNamedThings } from './rules/check-named-things.js';
import { checkPenalty } from './rules/check-penalty.js';
import { checkPublicLayer } from './rules/check-public-layer.js';
import { checkRefinement } from './rules/check-refinement.js';
import { checkRemedies } from './rules/check-remedies.js';
import { checkRulesOfTime } from './rules/check-rules-of-time.js';
import { checkStructure } from './rules/check-structure.js';
import { sortFindings } from './sort-findings.js';
import { freeExits } from './structure/free-exits.js';

const RULES: readonly ((subject: LintSubject) => readonly ProcessFinding[])[] = [
  (subject) => [...checkStructure(subject.structure), ...checkCaps(subject.structure, freeExits(subject))],
  checkPublicLayer,
  checkRefinement,
  checkContent,
  checkRemedies,
  checkNamedThings,
  checkLimits,
  checkClock,
  checkDeemed,
  checkRulesOfTime,
  checkLicense,
  checkPenalty,
  checkHearingRequest,
];

/**
 * Returns everything that is wrong (`error`, which stops publication), doubtful (`warning`) or could be better
 * (`notice`) with a definition, each with its place and the rule that demands it; errors first, then in the order of the
 * chart. Pure: nothing is changed or filled in, and any definition that the contract accepts can be looked at.
 */
export function lintDefinition(definition: ProcessDefinition, context: LintContext): readonly ProcessFinding[] {
  const subject = lintSubjectOf(definition, context);
  return sortFindings(
    definition,
    RULES.flatMap((rule) => rule(subject)),
  );
}
