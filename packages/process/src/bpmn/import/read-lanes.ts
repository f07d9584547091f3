import type { ModdleElement } from 'bpmn-moddle';
import { laneSchema, type Lane, type LaneKind } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import type { BpmnIssues } from './bpmn-issue.js';
import { lineOf } from './fit-text.js';
import { guessLaneKind } from '../../definition/guess-lane-kind.js';
import { LocalIds } from '../../definition/local-ids.js';
import { elementOf, elementsOf, idOf, partOf } from './moddle-access.js';
import { readContent, reportRest } from './read-content.js';

export interface ReadLanes {
  readonly lanes: Lane[];
  /** Id of a node in the file → lane of the definition. */
  readonly laneOf: Map<string, string>;
  readonly ids: LocalIds;
}

/** Lanes of a process, innermost ones where they are divided. */
export function readLanes(process: ModdleElement, issues: BpmnIssues): ReadLanes {
  const read: ReadLanes = { lanes: [], laneOf: new Map(), ids: new LocalIds() };
  const lanesOf = (set: ModdleElement): readonly ModdleElement[] => {
    reportRest(set, issues, { readsName: false });
    return elementsOf(set, 'lanes');
  };
  const waiting = elementsOf(process, 'laneSets').flatMap(lanesOf).reverse();
  for (let lane = waiting.pop(); lane !== undefined; lane = waiting.pop()) {
    const within = elementOf(lane, 'childLaneSet');
    const inner = within === undefined ? [] : lanesOf(within);
    if (inner.length === 0) addLane(read, lane, issues);
    else {
      issues.report('lane_flattened', partOf(lane), partOf(lane).name ?? idOf(lane));
      waiting.push(...[...inner].reverse());
    }
  }
  return read;
}

function addLane({ lanes, laneOf, ids }: ReadLanes, element: ModdleElement, issues: BpmnIssues): void {
  reportRest(element, issues);
  const own = readContent(element, issues);
  const part = partOf(element);
  const name = lineOf(part, own, '泳道', issues);
  const id = ids.add(part.id, own?.['id']);
  const kept = z.safeParse(laneSchema, { ...own, id, name });
  if (kept.success) lanes.push(kept.data);
  else {
    const kind = guessLaneKind(name);
    issues.report('lane_kind_guessed', part, name, KIND_NAMES[kind]);
    lanes.push({ id, name, kind });
  }
  for (const node of elementsOf(element, 'flowNodeRef')) laneOf.set(idOf(node), id);
}

/** A lane for nodes that stand in none. */
export function addFallbackLane({ lanes, ids }: ReadLanes, name: string): string {
  const id = ids.add('office', undefined);
  lanes.push({ id, kind: 'office', name });
  return id;
}

const KIND_NAMES: Readonly<Record<LaneKind, string>> = {
  applicant: '申请人',
  window: '窗口',
  office: '承办机构',
  leader: '负责人',
  other_department: '其他部门',
};
