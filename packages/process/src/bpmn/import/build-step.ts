import { internalStepSchema, stepSchema, type InternalStep, type Step, type StepKind } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import type { BpmnIssues } from './bpmn-issue.js';
import { lineOf, proseOf } from './fit-text.js';
import type { RawNode } from './raw-graph.js';

/** Names of what BPMN often leaves without one. */
const NAMELESS: Readonly<Record<StepKind, string>> = {
  start: '开始',
  end: '结束',
  task: '未命名环节',
  decision: '判断',
  fork: '同时办理',
  join: '汇合',
};

interface Place {
  readonly id: string;
  readonly lane: string;
}

/** A public step. Content that does not read as ours is left out and reported. */
export function buildStep(raw: RawNode, { id, lane }: Place, issues: BpmnIssues): Step {
  const kind = kindOf(raw);
  const fixed = { id, lane, kind, ...textsOf(raw, kind, issues) };
  const kept = z.safeParse(stepSchema, { ...raw.own, ...limitOf(raw), ...fixed });
  if (kept.success) return kept.data;
  issues.report('content_unreadable', raw);
  return { ...NO_CONTENT, ...limitOf(raw), ...fixed };
}

export function buildInternalStep(raw: RawNode, id: string, issues: BpmnIssues): InternalStep {
  const found = kindOf(raw);
  const kind = found === 'start' || found === 'end' ? 'task' : found;
  const fixed = { id, kind, ...textsOf(raw, kind, issues) };
  const kept = z.safeParse(internalStepSchema, { ...raw.own, ...limitOf(raw), ...fixed });
  if (kept.success) return kept.data;
  issues.report('content_unreadable', raw);
  return { ...NO_CONTENT, integrityRisks: [], visibility: 'staff', ...limitOf(raw), ...fixed };
}

const NO_CONTENT = { assistBodies: [], legalBases: [], remedies: [], materials: [], clock: 'counts' as const };

function kindOf({ kind }: RawNode): StepKind {
  return kind === 'undecided' ? 'task' : kind;
}

function limitOf({ own, limit }: RawNode): Pick<Step, 'limit'> {
  return own === undefined && limit !== undefined ? { limit } : {};
}

/** What only routes has no duty: its documentation is no rule for anybody. */
function textsOf(raw: RawNode, kind: StepKind, issues: BpmnIssues): Pick<Step, 'name' | 'duty'> {
  const isRoute = kind !== 'task' && kind !== 'decision';
  const isNameless = isRoute && raw.name === undefined && raw.own === undefined;
  const name = isNameless ? NAMELESS[kind] : lineOf(raw, raw.own, NAMELESS[kind], issues);
  const duty = proseOf(raw, raw.own?.['duty'], issues);
  if (duty === undefined) return { name };
  if (!isRoute || raw.own !== undefined) return { name, duty };
  issues.report('attribute_ignored', raw, 'documentation');
  return { name };
}
