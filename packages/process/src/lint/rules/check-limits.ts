import type { ProcessFinding, TimeLimit } from '@sunlit/contract';
import type { FindingCode } from '../catalogue/finding-kinds.js';
import { limitText } from '../limit-text.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { countedWay } from '../structure/counted-way.js';
import { nameIn, placeIn } from '../structure/structure.js';

/** The steps that count, on the longest way, stay within what the law allows and what the office promises. */
export function checkLimits(subject: LintSubject): ProcessFinding[] {
  const { statutoryLimit, promisedLimit } = subject.context;
  const found = [
    ...checkLimit(subject, 'way_exceeds_statutory', statutoryLimit),
    ...checkLimit(subject, 'way_exceeds_promised', promisedLimit),
  ];
  const told = new Set<string>();
  return found.filter(({ code, step = '' }) => {
    if (code !== 'limit_units_differ') return true;
    return !told.has(step) && told.add(step).size > 0;
  });
}

function checkLimit(subject: LintSubject, code: FindingCode, limit: TimeLimit | undefined): ProcessFinding[] {
  if (limit === undefined) return [];
  const { structure } = subject;
  const { longest, last, otherUnits } = countedWay(subject, limit.unit);
  const findings = otherUnits.map((step) =>
    makeFinding('limit_units_differ', placeIn(structure, { step }), nameIn(structure, step)),
  );
  if (longest <= limit.value || last === undefined) return findings;
  const sum = limitText({ value: longest, unit: limit.unit });
  return [...findings, makeFinding(code, placeIn(structure, { step: last }), sum, limitText(limit))];
}
