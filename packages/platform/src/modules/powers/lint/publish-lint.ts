import type { LintFinding } from '@sunlit/contract';
import { discretionRanges } from './discretion.js';
import { closedMaterials, fees } from './fees-and-materials.js';
import { legalBasis } from './legal-basis.js';
import type { LintRule, LintSubject } from './lint-rule.js';
import { mandatoryFields } from './mandatory-fields.js';
import { timeLimits } from './time-limits.js';

const RULES: readonly LintRule[] = [legalBasis, mandatoryFields, timeLimits, fees, closedMaterials, discretionRanges];

/**
 * Returns what stands in the way of publication (`error`) and what should be better (`warning`, `notice`), each with the
 * rule that demands it. Pure; it never changes or fills in a value.
 */
export function publishLint(subject: LintSubject): LintFinding[] {
  return RULES.flatMap((rule) => rule(subject));
}
