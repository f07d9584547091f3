import type { OutlineLink, TimeLimit } from '@sunlit/contract';
import { format } from '../../strings/format.js';
import type { RelationStrings } from './step-strings-zh-cn.js';
import type { ChartModel, ChartStep } from '../model/chart-model.js';
import type { StepMarks } from '../model/chart-marks.js';

/** 5 个工作日. */
export function limitWords(limit: TimeLimit, strings: RelationStrings): string {
  const units: Record<TimeLimit['unit'], string> = {
    working_day: strings.unitWorking_day,
    calendar_day: strings.unitCalendar_day,
    hour: strings.unitHour,
    month: strings.unitMonth,
    year: strings.unitYear,
  };
  return `${limit.value} ${units[limit.unit]}`;
}

/** What kind of step it is, where the name alone does not say it. */
export function kindWords(step: ChartStep, strings: RelationStrings): string | undefined {
  const kinds: Readonly<Record<string, string>> = {
    start: strings.kindStart,
    end: strings.kindEnd,
    decision: strings.kindDecision,
    fork: strings.kindFork,
    join: strings.kindJoin,
  };
  return kinds[step.step?.kind ?? ''];
}

/** One way on: where it leads, and the condition that stands on it. */
export interface WayOn {
  readonly step: ChartStep;
  readonly words: string;
}

/** What the list says about a step's place: next, at the same time as, returns to. */
export interface Relations {
  readonly nextLabel: string;
  readonly next: readonly WayOn[];
  readonly sameTimeAs: readonly WayOn[];
  readonly returnsTo: readonly WayOn[];
}

export function relationsOf({ item }: ChartStep, model: ChartModel, strings: RelationStrings): Relations {
  const way = (id: string, condition?: string): WayOn[] => {
    const step = model.find(id);
    // A link to a step that is not there is no way on.
    if (step === undefined) return [];
    const { name } = step;
    return [{ step, words: condition === undefined ? name : format(strings.ifCondition, { name, condition }) }];
  };
  const ways = (links: readonly OutlineLink[]): WayOn[] =>
    links.flatMap(({ step, flow }) => way(step, model.condition(flow)));
  const isDecided = item.next.length > 1 && item.next.some(({ flow }) => model.condition(flow) !== undefined);
  return {
    nextLabel: isDecided ? strings.nextIf : strings.next,
    next: ways(item.next),
    sameTimeAs: item.sameTimeAs.flatMap((id) => way(id)),
    returnsTo: ways(item.returnsTo),
  };
}

/** Everything a screen reader says about a step of the drawing: position, name, lane, limit, marks, what follows. */
export function spokenName(step: ChartStep, model: ChartModel, marks: StepMarks, strings: RelationStrings): string {
  const { next, nextLabel, sameTimeAs, returnsTo } = relationsOf(step, model, strings);
  const list = (label: string, ways: readonly WayOn[]): string =>
    ways.length === 0 ? '' : `${label}${strings.colon}${ways.map(({ words }) => words).join(strings.comma)}`;
  const limit = step.step?.limit;
  return [
    format(strings.spoken, { no: step.index + 1, total: model.steps.length, name: step.name }),
    ...[
      step.lane,
      kindWords(step, strings),
      limit === undefined ? undefined : format(strings.limit, { limit: limitWords(limit, strings) }),
      ...marks.said,
      list(nextLabel, next),
      list(strings.sameTimeAs, sameTimeAs),
      list(strings.returnsTo, returnsTo),
    ]
      .filter((part) => part !== undefined && part !== '')
      .map((part) => `${part}${strings.fullStop}`),
  ].join('');
}
