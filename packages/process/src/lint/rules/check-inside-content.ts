import type { InternalGraph, InternalStep, ProcessFinding, Step } from '@sunlit/contract';
import { nameOf } from '../finding-word.js';
import { limitText } from '../limit-text.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { longestWay } from '../structure/longest-way.js';
import { nameIn, placeIn, type Structure } from '../structure/structure.js';

/** Post, authority, limit and clock of what is done inside a public step (FLO-05), held against that step. */
export function checkInsideContent(
  subject: LintSubject,
  graph: InternalGraph,
  inside: Structure,
  step: Step,
): ProcessFinding[] {
  const isOffice = subject.lanes.get(step.lane)?.kind !== 'applicant';
  const known = new Set(subject.context.materials);
  const work = graph.steps.filter(({ kind }) => kind === 'task' || kind === 'decision');
  return [
    ...(isOffice ? checkPosts(work, inside, step) : []),
    ...graph.steps
      .filter(({ clock }) => clock !== 'counts' && clock !== step.clock)
      .map((own) =>
        makeFinding('inside_clock_contradicts', placeIn(inside, { step: own.id }), nameOf(own), nameOf(step)),
      ),
    ...graph.steps.flatMap((own) =>
      own.materials
        .filter((material) => !known.has(material))
        .map((material) =>
          makeFinding('inside_material_unknown', placeIn(inside, { step: own.id }), nameOf(own), material),
        ),
    ),
    ...checkLimits(graph, inside, step),
  ];
}

function checkPosts(work: readonly InternalStep[], inside: Structure, step: Step): ProcessFinding[] {
  const findings = work
    .filter(({ post }) => post === undefined)
    .map((own) => makeFinding('inside_post_missing', placeIn(inside, { step: own.id }), nameOf(own)));
  if (step.authority !== undefined || work.some(({ authority }) => authority !== undefined)) return findings;
  return [...findings, makeFinding('inside_authority_missing', placeIn(inside, {}), nameOf(step))];
}

function checkLimits(graph: InternalGraph, inside: Structure, step: Step): ProcessFinding[] {
  const { limit } = step;
  if (limit === undefined) return [];
  const lengths = new Map<string, number>();
  const findings: ProcessFinding[] = [];
  for (const { id, limit: own } of graph.steps) {
    if (own === undefined) continue;
    if (own.unit === limit.unit) lengths.set(id, own.value);
    else findings.push(makeFinding('inside_limit_units_differ', placeIn(inside, { step: id }), nameIn(inside, id)));
  }
  const value = longestWay(inside, (id) => lengths.get(id) ?? 0);
  if (value <= limit.value) return findings;
  const sum = limitText({ value, unit: limit.unit });
  const place = { layer: 'internal', step: step.id };
  return [...findings, makeFinding('inside_exceeds_limit', place, nameOf(step), sum, limitText(limit))];
}
