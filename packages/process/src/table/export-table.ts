import type { Flow, Lane, LegalBasis, ProcessDefinition, PublicLayer, Remedy, Step } from '@sunlit/contract';
import { groupBy } from '../graph/group-by.js';
import { outlineOf } from '../outline/outline-of.js';
import { joinCell } from './cell-list.js';
import {
  CLOCK_WORDS,
  COLUMNS,
  KIND_WORDS,
  LANE_WORDS,
  OUTCOME_WORDS,
  REMEDY_WORDS,
  START_WORDS,
  UNIT_WORDS,
  type Column,
} from './table-words.js';

/** Rows of plain text: a line of headings, then one for each step. */
export interface StepTable {
  readonly headings: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The public layer as the table that offices keep: each step after what leads to it. The table has no place for
 * internal steps, pauses, the extension, assisting bodies, and more of a contact than its phone.
 */
export function exportTable({ publicLayer }: Pick<ProcessDefinition, 'publicLayer'>): StepTable {
  const steps = new Map(publicLayer.steps.map((step) => [step.id, step]));
  const lanes = new Map(publicLayer.lanes.map((lane) => [lane.id, lane]));
  const leaving = groupBy(publicLayer.flows, ({ from }) => from);
  const nameOf = targetNames(publicLayer);
  const rows = outlineOf(publicLayer).flatMap(({ step: id }) => {
    const step = steps.get(id);
    if (step === undefined) return [];
    const cells = {
      ...cellsOfStep(step, lanes.get(step.lane), publicLayer.origin),
      ...cellsOfFlows(step, leaving.get(id) ?? [], nameOf),
    };
    return [COLUMNS.map((column) => cells[column] ?? '')];
  });
  return { headings: COLUMNS, rows };
}

type Cells = Partial<Record<Column, string>>;

function cellsOfStep(step: Step, lane: Lane | undefined, origin: PublicLayer['origin']): Cells {
  return {
    步骤编号: step.id,
    步骤名称: step.name,
    英文名称: step.nameEn ?? '',
    类型: step.kind === 'start' ? START_WORDS[origin] : KIND_WORDS[step.kind],
    泳道: lane?.name ?? step.lane,
    泳道类型: lane === undefined ? '' : LANE_WORDS[lane.kind],
    岗位: step.post ?? '',
    职责: step.duty ?? '',
    权限: step.authority ?? '',
    主办机构: step.leadBody?.name ?? '',
    联系电话: step.leadBody?.contact?.phone ?? '',
    时限: step.limit === undefined ? '' : String(step.limit.value),
    时限单位: step.limit === undefined ? '' : UNIT_WORDS[step.limit.unit],
    期限计算: step.clock === 'counts' ? '' : CLOCK_WORDS[step.clock],
    依据: joinCell(step.legalBases.map((basis) => [basisText(basis)])),
    监督制约: step.controlPoint ?? '',
    救济途径: joinCell(step.remedies.map(remedyPieces)),
    反馈渠道: step.feedbackChannel ?? '',
    材料: joinCell(step.materials.map((material) => [material])),
    办理结果: step.outcome === undefined ? '' : OUTCOME_WORDS[step.outcome],
  };
}

/** `行政复议：…→依据→机关`. */
function remedyPieces({ kind, text, basis, body }: Remedy): readonly string[] {
  const rest = body === undefined ? [basis] : [basis ?? '', body];
  return [`${REMEDY_WORDS[kind]}：${text}`, ...rest.filter((piece) => piece !== undefined)];
}

function basisText({ title, article }: LegalBasis): string {
  return `《${title}》${article}`;
}

function cellsOfFlows({ deemed }: Step, flows: readonly Flow[], nameOf: (step: string) => string): Cells {
  const cell = (some: readonly Flow[]) => joinCell(some.map((flow) => piecesOf(flow, nameOf)));
  const silent = flows.filter(({ id }) => id === deemed?.flow);
  return {
    下一步: cell(flows.filter(({ isReturn }) => !isReturn)),
    退回: cell(flows.filter(({ isReturn }) => isReturn)),
    逾期视为: cell(silent),
    逾期依据: silent.length === 0 ? '' : (deemed?.basis ?? ''),
  };
}

/** `条件→步骤→最多1次`; the condition is left out where there is none. */
function piecesOf({ condition, to, atMost }: Flow, nameOf: (step: string) => string): readonly string[] {
  const times = atMost === undefined ? [] : [`最多${String(atMost)}次`];
  return [...(condition === undefined ? [] : [condition]), nameOf(to), ...times];
}

/** Steps by name where that says which one is meant, by number otherwise. */
function targetNames({ steps }: PublicLayer): (step: string) => string {
  const byName = groupBy(steps, ({ name }) => name.trim());
  const ids = new Set(steps.map(({ id }) => id));
  const names = new Map(
    steps.map(({ id, name }) => {
      const isClear = byName.get(name.trim())?.length === 1 && !ids.has(name.trim()) && !isTimes(name);
      return [id, isClear ? name.trim() : id];
    }),
  );
  return (step) => names.get(step) ?? step;
}

/** A name that would be read as a number of times. */
export function isTimes(text: string): boolean {
  return /^最多\s*\d+\s*次$/u.test(text.trim());
}
