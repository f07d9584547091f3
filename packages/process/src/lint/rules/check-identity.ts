import type { ProcessFinding } from '@sunlit/contract';
import type { FindingCode } from '../catalogue/finding-kinds.js';
import { makeFinding } from '../make-finding.js';
import { flowNameIn, nameIn, placeIn, type Structure } from '../structure/structure.js';

/** Ids that stand twice, and flows from or to steps that are not there. */
export function checkIdentity(structure: Structure): ProcessFinding[] {
  const repeated = (ids: readonly { id: string }[], code: FindingCode, at: 'step' | 'flow') =>
    repeatedIds(ids).map((id) => makeFinding(code, placeIn(structure, { [at]: id }), id));
  return [
    ...repeated(structure.steps, 'step_repeated', 'step'),
    ...repeated(structure.flows, 'flow_repeated', 'flow'),
    ...checkEnds(structure),
  ];
}

function checkEnds(structure: Structure): ProcessFinding[] {
  return structure.flows.flatMap((flow) => {
    const place = placeIn(structure, { flow: flow.id });
    const unknown = [flow.from, flow.to].filter((step) => step !== undefined && !structure.byId.has(step));
    const findings = unknown.map((step) =>
      makeFinding('flow_end_unknown', place, flowNameIn(structure, flow), step ?? ''),
    );
    if (flow.to === flow.from) {
      findings.push(makeFinding('flow_to_itself', place, flowNameIn(structure, flow), nameIn(structure, flow.from)));
    }
    return findings;
  });
}

/** Ids that stand more than once, each once. */
export function repeatedIds(list: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of list) (seen.has(id) ? repeated : seen).add(id);
  return [...repeated];
}
