import type { ProcessFinding } from '@sunlit/contract';
import { nameOf } from '../finding-word.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { pauseGroundName } from '../pause-ground-name.js';
import { placeIn } from '../structure/structure.js';

/** Pauses, time that does not count, and withdrawal: each with its basis, each once, each where it can be. */
export function checkRulesOfTime({ layer, officeWork, structure }: LintSubject): ProcessFinding[] {
  const grounds = layer.pauses.map(({ ground }) => ground);
  const repeated = new Set(grounds.filter((ground, index) => grounds.indexOf(ground) !== index));
  return [
    ...[...repeated].map((ground) => makeFinding('pause_repeated', { layer: 'public' }, pauseGroundName(ground))),
    ...officeWork
      .filter(({ clock, legalBases }) => clock === 'not_counted' && legalBases.length === 0)
      .map((step) => makeFinding('not_counted_without_basis', placeIn(structure, { step: step.id }), nameOf(step))),
    ...(layer.isWithdrawable && layer.origin === 'ex_officio'
      ? [makeFinding('withdrawal_ex_officio', { layer: 'public' })]
      : []),
  ];
}
