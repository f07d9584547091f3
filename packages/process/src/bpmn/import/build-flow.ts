import { flowSchema, internalFlowSchema, type Flow, type InternalFlow } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import { xmlText } from '../xml-text.js';
import type { BpmnIssues, BpmnPart } from './bpmn-issue.js';
import { shorten } from './fit-text.js';
import type { RawFlow } from './raw-graph.js';

const LONGEST_LINE = 1000;

/** A flow of the public layer, its ends already in the ids of the definition. */
export function buildFlow(raw: RawFlow, ends: Pick<Flow, 'id' | 'from' | 'to'>, issues: BpmnIssues): Flow {
  const fixed = { ...ends, ...condition(raw, issues) };
  const kept = z.safeParse(flowSchema, { ...raw.own, ...mark(raw), ...fixed });
  if (kept.success) return kept.data;
  issues.report('content_unreadable', partOf(raw));
  return { isReturn: raw.isReturn ?? false, ...fixed };
}

/** A flow inside a public step; either `to` or `exit` is among the ends. */
export function buildInternalFlow(
  raw: RawFlow,
  ends: Pick<InternalFlow, 'id' | 'from' | 'to' | 'exit'>,
  issues: BpmnIssues,
): InternalFlow {
  const fixed = { ...ends, ...condition(raw, issues) };
  const kept = z.safeParse(internalFlowSchema, { ...raw.own, ...mark(raw), ...fixed });
  if (kept.success) return kept.data;
  issues.report('content_unreadable', partOf(raw));
  return { isReturn: raw.isReturn ?? false, ...fixed };
}

function mark({ own, isReturn }: RawFlow): object {
  return own === undefined && isReturn === true ? { isReturn: true } : {};
}

function condition(raw: RawFlow, issues: BpmnIssues): { condition?: string } {
  const kept = raw.own?.['name'];
  if (typeof kept === 'string' && xmlText(kept).trim() === (raw.name ?? '').trim()) return { condition: kept };
  return raw.name === undefined ? {} : { condition: shorten(raw.name, LONGEST_LINE, partOf(raw), issues) };
}

function partOf({ id, name }: RawFlow): BpmnPart {
  return { id, type: 'bpmn:SequenceFlow', name };
}
