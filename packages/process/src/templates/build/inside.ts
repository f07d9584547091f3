import {
  internalGraphSchema,
  type IntegrityRisk,
  type InternalGraph,
  type PublicLayer,
  type Step,
} from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import { plainInternalLayer } from '../../definition/plain-internal-layer.js';
import type { Words } from './parts.js';

/** Two pairs of eyes on one public step: somebody prepares, somebody else answers for it or gives it back. */
export interface Reviewed {
  readonly step: string;
  readonly prepare: { readonly words: Words; readonly post: string; readonly duty: string };
  readonly review: { readonly words: Words; readonly post: string; readonly duty: string };
  readonly risk: IntegrityRisk;
}

/** The internal layer of a template: the given public steps refined, all others as they are. */
export function internalLayer(layer: PublicLayer, reviewed: readonly Reviewed[]): { graphs: InternalGraph[] } {
  const refined = new Map(reviewed.map((inside) => [inside.step, inside]));
  const steps = new Map(layer.steps.map((step) => [step.id, step]));
  const graphs = plainInternalLayer(layer).graphs.map((plain) => {
    const inside = refined.get(plain.step);
    const step = steps.get(plain.step);
    return inside === undefined || step === undefined ? plain : reviewedGraph(layer, step, inside);
  });
  return { graphs };
}

function reviewedGraph(layer: PublicLayer, step: Step, { prepare, review, risk }: Reviewed): InternalGraph {
  const exits = layer.flows.filter(({ from }) => from === step.id);
  return z.parse(internalGraphSchema, {
    step: step.id,
    entry: 'prepare',
    steps: [
      {
        id: 'prepare',
        kind: 'task',
        ...names(prepare.words),
        post: prepare.post,
        duty: prepare.duty,
        legalBases: step.legalBases,
      },
      {
        id: 'review',
        kind: 'decision',
        ...names(review.words),
        post: review.post,
        duty: review.duty,
        legalBases: step.legalBases,
        controlPoint: step.controlPoint,
        integrityRisks: [risk],
      },
    ],
    flows: [
      { id: 'to_review', from: 'prepare', to: 'review' },
      { id: 'give_back', from: 'review', to: 'prepare', condition: '退回', conditionEn: 'Give back', isReturn: true },
      ...exits.map(({ id, condition, conditionEn, isReturn, atMost }) => ({
        id,
        from: 'review',
        exit: id,
        condition: condition ?? '同意',
        conditionEn: conditionEn ?? 'Agreed',
        isReturn,
        atMost,
      })),
    ],
  });
}

const names = ([name, nameEn]: Words): { name: string; nameEn: string } => ({ name, nameEn });
