import type { CaseOutcome, Flow, Lane, LaneKind, Step, StepKind } from '@sunlit/contract';
import { stepSchema } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';

type StepInput = z.input<typeof stepSchema>;

/** Fields of a step besides its kind, id, lane and names. */
export type WorkFields = Omit<StepInput, 'id' | 'kind' | 'lane' | 'name' | 'nameEn' | 'outcome'>;

/** Words in Chinese and English. */
export type Words = readonly [zh: string, en: string];

export function lane(id: string, kind: LaneKind, [name, nameEn]: Words): Lane {
  return { id, kind, name, nameEn };
}

function step(kind: StepKind, id: string, laneId: string, [name, nameEn]: Words, fields: Partial<StepInput>): Step {
  return z.parse(stepSchema, { id, kind, lane: laneId, name, nameEn, ...fields });
}

export const start = (laneId: string, words: Words = ['开始', 'Start']): Step =>
  step('start', 'start', laneId, words, {});

export const task = (id: string, laneId: string, words: Words, fields: WorkFields): Step =>
  step('task', id, laneId, words, fields);

export const decision = (id: string, laneId: string, words: Words, fields: WorkFields): Step =>
  step('decision', id, laneId, words, fields);

export const fork = (id: string, laneId: string, words: Words = ['同时办理', 'At the same time']): Step =>
  step('fork', id, laneId, words, {});

export const join = (id: string, laneId: string, words: Words = ['全部完成', 'All done']): Step =>
  step('join', id, laneId, words, {});

export const end = (id: string, laneId: string, words: Words, outcome: CaseOutcome): Step =>
  step('end', id, laneId, words, { outcome });

/** A flow named by its ends. With words it is an exit of a decision. */
export function flow(
  from: string,
  to: string,
  words?: Words,
  more: Partial<Pick<Flow, 'isReturn' | 'atMost'>> = {},
): Flow {
  const condition = words === undefined ? {} : { condition: words[0], conditionEn: words[1] };
  return { id: `${from}_${to}`, from, to, ...condition, isReturn: false, ...more };
}

/** Flows from each step to the one after it. */
export function chain(...ids: readonly string[]): Flow[] {
  return ids.slice(1).map((to, index) => flow(ids[index] ?? '', to));
}
