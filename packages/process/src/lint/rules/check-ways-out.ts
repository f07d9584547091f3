import type { ProcessFinding } from '@sunlit/contract';
import { conditionOf, nameOf } from '../finding-word.js';
import { makeFinding } from '../make-finding.js';
import { nameIn, placeIn, waysOn, type Structure, type StructureStep } from '../structure/structure.js';

/** Tasks, starts and joins have one way on, forks several, decisions several named exits, one of them alone taken. */
export function checkWaysOut(structure: Structure): ProcessFinding[] {
  return [...structure.byId.values()].flatMap((step) => {
    const place = placeIn(structure, { step: step.id });
    const on = waysOn(structure, step.id);
    switch (step.kind) {
      case 'end':
        return [];
      case 'decision':
        return checkDecision(structure, step);
      case 'fork':
        return on.length < 2 ? [makeFinding('fork_branches_few', place, nameOf(step))] : [];
      case 'task':
        return checkSingle(structure, step, structure.leaving.get(step.id)?.length ?? 0);
      default:
        return checkSingle(structure, step, on.length);
    }
  });
}

/** A task's one way out may lead back: whoever corrects an application hands it in again. */
function checkSingle(structure: Structure, step: StructureStep, ways: number): ProcessFinding[] {
  if (ways === 1) return [];
  return [
    makeFinding(ways === 0 ? 'no_way_out' : 'several_ways_out', placeIn(structure, { step: step.id }), nameOf(step)),
  ];
}

function checkDecision(structure: Structure, step: StructureStep): ProcessFinding[] {
  const { id } = step;
  const name = nameOf(step);
  const place = placeIn(structure, { step: id });
  const exits = structure.leaving.get(id) ?? [];
  const findings: ProcessFinding[] = [];
  if (exits.length < 2) findings.push(makeFinding('decision_exits_few', place, name));
  // What leads back is no entry of its own; where the work inside a step begins is one.
  const entries = structure.forward.incoming(id).length + (structure.entry === id ? 1 : 0);
  if (entries > 1) {
    findings.push(makeFinding('decision_several_entries', place, name));
  }
  const named = new Set<string>();
  for (const flow of exits) {
    const { condition, to, exit } = flow;
    const at = placeIn(structure, { step: id, flow: flow.id });
    if (condition === undefined) {
      findings.push(makeFinding('exit_unnamed', at, name, nameIn(structure, to ?? exit ?? '')));
    } else if (named.has(condition.trim())) {
      findings.push(makeFinding('exit_name_repeated', at, name, conditionOf(flow)));
    } else named.add(condition.trim());
  }
  return findings;
}
