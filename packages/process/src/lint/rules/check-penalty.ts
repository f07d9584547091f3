import type { ProcessFinding, Step } from '@sunlit/contract';
import { nameOf } from '../finding-word.js';
import { limitText } from '../limit-text.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { placeIn } from '../structure/structure.js';
import { isLongerInWorkingDays } from './is-longer-in-working-days.js';
import { isServiceStep } from './is-service-step.js';

const SERVICE_DAYS = 7;

/** What the penalty law says of notice and statement before the decision, and of service (行政处罚法 art. 44, 45, 61, 62). */
export function checkPenalty(subject: LintSubject): ProcessFinding[] {
  if (subject.context.powerType !== 'penalty') return [];
  return [...checkStatement(subject), ...checkService(subject)];
}

/** Ends with a penalty that some way leads to on which nobody was heard; at a join one branch that heard is enough. */
function checkStatement({ structure, steps }: LintSubject): ProcessFinding[] {
  const unheard = new Set<string>();
  for (const id of structure.order) {
    const step = steps.get(id);
    if (step === undefined || hearsTheParty(step)) continue;
    const before = structure.forward.incoming(id).map(({ from }) => unheard.has(from));
    const isUnheard = step.kind === 'join' ? before.every(Boolean) : before.some(Boolean);
    if (isUnheard || id === structure.entry) unheard.add(id);
  }
  return [...steps.values()]
    .filter(({ id, kind, outcome }) => kind === 'end' && outcome === 'imposed' && unheard.has(id))
    .map((step) => makeFinding('penalty_without_statement', placeIn(structure, { step: step.id }), nameOf(step)));
}

function hearsTheParty({ kind, name, remedies, legalBases }: Step): boolean {
  if (kind !== 'task' && kind !== 'decision') return false;
  if (/陈述|申辩|告知/u.test(name) || remedies.some((remedy) => remedy.kind === 'statement')) return true;
  return legalBases.some(({ title, article }) => title.includes('行政处罚法') && /四十[四五]|4[45]/u.test(article));
}

function checkService({ officeWork, structure }: LintSubject): ProcessFinding[] {
  return officeWork.flatMap((step) => {
    const { limit } = step;
    if (limit === undefined || !isServiceStep(step) || !isLongerInWorkingDays(limit, SERVICE_DAYS)) return [];
    return [makeFinding('penalty_service_late', placeIn(structure, { step: step.id }), nameOf(step), limitText(limit))];
  });
}
