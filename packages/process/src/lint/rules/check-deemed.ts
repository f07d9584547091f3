import type { ProcessFinding, Step } from '@sunlit/contract';
import { conditionOf, nameOf } from '../finding-word.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { placeIn } from '../structure/structure.js';

/** What the law makes of silence needs a limit that passes and an exit that is taken then. */
export function checkDeemed(subject: LintSubject): ProcessFinding[] {
  return [...subject.steps.values()].flatMap((step) => checkStep(subject, step));
}

function checkStep({ structure }: LintSubject, step: Step): ProcessFinding[] {
  const { id, kind, limit, deemed } = step;
  if (deemed === undefined || (kind !== 'task' && kind !== 'decision')) return [];
  const name = nameOf(step);
  const place = placeIn(structure, { step: id });
  const flow = structure.leaving.get(id)?.find((each) => each.id === deemed.flow);
  const findings: ProcessFinding[] = [];
  if (limit === undefined) findings.push(makeFinding('deemed_without_limit', place, name));
  if (flow === undefined) findings.push(makeFinding('deemed_flow_foreign', place, name, deemed.flow));
  else if (flow.isReturn) findings.push(makeFinding('deemed_leads_back', place, name, conditionOf(flow)));
  return findings;
}
