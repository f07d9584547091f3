import type { ProcessFinding, Step } from '@sunlit/contract';
import { isWork } from '../../definition/is-work.js';
import { nameOf } from '../finding-word.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { nameIn, placeIn } from '../structure/structure.js';
import { repeatedIds } from './check-identity.js';

/** What only the public layer has: lanes, one start, ends with outcomes. */
export function checkPublicLayer(subject: LintSubject): ProcessFinding[] {
  return [...checkLanes(subject), ...checkStart(subject), ...checkEnds(subject), ...checkRoutes(subject)];
}

function checkLanes({ layer, lanes, structure }: LintSubject): ProcessFinding[] {
  const used = new Set(layer.steps.map(({ lane }) => lane));
  return [
    ...repeatedIds(layer.lanes).map((lane) => makeFinding('lane_repeated', { layer: 'public', lane }, lane)),
    ...layer.steps
      .filter(({ lane }) => !lanes.has(lane))
      .map((step) => makeFinding('lane_unknown', placeIn(structure, { step: step.id }), nameOf(step), step.lane)),
    ...layer.lanes
      .filter(({ id }) => !used.has(id))
      .map((lane) => makeFinding('lane_unused', { layer: 'public', lane: lane.id }, nameOf(lane))),
  ];
}

function checkStart({ layer, structure }: LintSubject): ProcessFinding[] {
  const starts = layer.steps.filter(({ kind }) => kind === 'start');
  const [first, ...others] = starts;
  if (first === undefined) return [makeFinding('start_missing', { layer: 'public' })];
  const known = new Set(starts.map(({ id }) => id));
  return [
    ...others.map((step) => makeFinding('start_not_single', placeIn(structure, { step: step.id }), nameOf(step))),
    ...layer.flows
      .filter(({ to }) => known.has(to))
      .map(({ id, to }) =>
        makeFinding('start_entered', placeIn(structure, { step: to, flow: id }), nameIn(structure, to)),
      ),
  ];
}

function checkEnds({ layer, structure }: LintSubject): ProcessFinding[] {
  const ends = layer.steps.filter(({ kind }) => kind === 'end');
  if (ends.length === 0) return [makeFinding('end_missing', { layer: 'public' })];
  const known = new Set(ends.map(({ id }) => id));
  return [
    ...layer.flows
      .filter(({ from }) => known.has(from))
      .map(({ id, from }) =>
        makeFinding('end_left', placeIn(structure, { step: from, flow: id }), nameIn(structure, from)),
      ),
    ...ends
      .filter(({ outcome }) => outcome === undefined)
      .map((step) => makeFinding('outcome_missing', placeIn(structure, { step: step.id }), nameOf(step))),
    ...layer.steps
      .filter(({ kind, outcome }) => kind !== 'end' && outcome !== undefined)
      .map((step) => makeFinding('outcome_misplaced', placeIn(structure, { step: step.id }), nameOf(step))),
  ];
}

/** What only routes does no work, so nothing that belongs to work may stand on it. */
function checkRoutes({ layer, structure }: LintSubject): ProcessFinding[] {
  return layer.steps
    .filter((step) => !isWork(step))
    .flatMap((step) => {
      const place = placeIn(structure, { step: step.id });
      return [
        ...(step.deemed === undefined ? [] : [makeFinding('deemed_on_route', place, nameOf(step))]),
        ...(hasWorkContent(step) ? [makeFinding('content_on_route', place, nameOf(step))] : []),
      ];
    });
}

function hasWorkContent({ post, duty, authority, limit, clock, legalBases, materials }: Step): boolean {
  const texts = [post, duty, authority, limit].some((content) => content !== undefined);
  return texts || clock !== 'counts' || legalBases.length > 0 || materials.length > 0;
}
