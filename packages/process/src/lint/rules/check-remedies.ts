import type { CaseOutcome, ProcessFinding } from '@sunlit/contract';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { nameIn, placeIn } from '../structure/structure.js';

const AGAINST: ReadonlySet<CaseOutcome | undefined> = new Set(['refused', 'not_accepted', 'imposed']);

/** Where a case ends against somebody, the decision before it, or what follows it, says what they can do about it. */
export function checkRemedies(subject: LintSubject): ProcessFinding[] {
  const named = new Set<string>();
  for (const { id, kind, outcome } of subject.steps.values()) {
    if (kind !== 'end' || !AGAINST.has(outcome)) continue;
    const { decisions, hasRemedy } = lookBack(subject, id);
    if (!hasRemedy) for (const step of decisions.length > 0 ? decisions : [id]) named.add(step);
  }
  return [...named].map((id) =>
    makeFinding('remedy_missing', placeIn(subject.structure, { step: id }), nameIn(subject.structure, id)),
  );
}

/** Steps before an end, back to the nearest decisions. */
function lookBack({ structure, steps }: LintSubject, end: string): { decisions: string[]; hasRemedy: boolean } {
  const seen = new Set([end]);
  const waiting = [end];
  const decisions: string[] = [];
  let hasRemedy = false;
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = steps.get(id);
    if (step !== undefined && step.remedies.length > 0) hasRemedy = true;
    if (step?.kind === 'decision') {
      decisions.push(id);
      continue;
    }
    for (const { from } of structure.forward.incoming(id)) {
      if (seen.has(from)) continue;
      seen.add(from);
      waiting.push(from);
    }
  }
  return { decisions, hasRemedy };
}
