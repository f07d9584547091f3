import type {
  ChartDirection,
  ChartLanguage,
  Drawing,
  InternalGraph,
  OutlineItem,
  PublicLayer,
  Step,
} from '@sunlit/contract';
import { layOutChart, layOutInside } from '@sunlit/process/layout/lay-out-chart';
import { LayoutRefusedError } from '@sunlit/process/layout/layout-refused-error';
import { outlineOf } from '@sunlit/process/outline/outline-of';
import { ApiProblem } from '../../http/api-problem.js';
import { layerHash } from './layer-hash.js';

/** How a chart is looked at. */
export interface ChartLook {
  readonly language: ChartLanguage;
  readonly direction: ChartDirection;
}

export const ALL_LOOKS: readonly ChartLook[] = (['zh', 'en'] as const).flatMap((language) =>
  (['down', 'right'] as const).map((direction) => ({ language, direction })),
);

/** A chart as it is drawn and as it is listed. */
export interface ChartPicture {
  readonly drawing: Drawing;
  readonly outline: OutlineItem[];
}

/**
 * What is drawn of a layer. Pictures are made from this alone, so that charts which look the same are stored once,
 * whatever else the definitions say.
 */
export function drawnPart(layer: PublicLayer, language: ChartLanguage): PublicLayer {
  const named = <Named extends { nameEn?: string | undefined }>({ nameEn, ...rest }: Named) =>
    language === 'en' && nameEn !== undefined ? { ...rest, nameEn } : rest;
  return {
    origin: 'on_application',
    lanes: layer.lanes.map(named),
    steps: layer.steps.map((step) => named(drawnStep(step))),
    flows: layer.flows.map(({ conditionEn, ...flow }) =>
      language === 'en' && conditionEn !== undefined ? { ...flow, conditionEn } : flow,
    ),
    pauses: [],
    isWithdrawable: false,
  };
}

function drawnStep({ id, kind, lane, name, nameEn, limit, outcome }: Step): Step {
  return {
    id,
    kind,
    lane,
    name,
    ...(nameEn === undefined ? {} : { nameEn }),
    ...(limit === undefined ? {} : { limit }),
    ...(outcome === undefined ? {} : { outcome }),
    assistBodies: [],
    legalBases: [],
    remedies: [],
    materials: [],
    clock: 'counts',
  };
}

/** Key of the picture of a drawn part: a hash of everything that it is made from. */
export function pictureKey(drawn: PublicLayer, look: ChartLook): string {
  return layerHash({ ...look, drawn });
}

/**
 * Lays out a chart. Pure and deterministic.
 *
 * @throws {ApiProblem} `process_incomplete`: an id stands twice.
 */
export function drawChart(drawn: PublicLayer, look: ChartLook): ChartPicture {
  return refusing(() => ({ drawing: layOutChart(drawn, look), outline: outlineOf(drawn) }));
}

/**
 * Lays out what is inside a public step; each way out is called as the public flow is, or as the step it leads to.
 *
 * @throws {ApiProblem} `process_incomplete`: an id stands twice.
 */
export function drawInside(graph: InternalGraph, layer: PublicLayer, look: ChartLook): Drawing {
  const inLanguage = (name: string | undefined, nameEn: string | undefined): string | undefined =>
    look.language === 'en' ? (nameEn ?? name) : name;
  const stepNames = new Map(layer.steps.map(({ id, name, nameEn }) => [id, inLanguage(name, nameEn) ?? name]));
  const exitNames = new Map(
    layer.flows.map(({ id, to, condition, conditionEn }) => [
      id,
      inLanguage(condition, conditionEn) ?? stepNames.get(to) ?? id,
    ]),
  );
  return refusing(() => layOutInside(graph, { ...look, exitNames }));
}

function refusing<Result>(layOut: () => Result): Result {
  try {
    return layOut();
  } catch (cause) {
    if (!(cause instanceof LayoutRefusedError)) throw cause;
    const issue = { path: cause.id ?? '', code: cause.code, message: 'The chart cannot be drawn: see its lint.' };
    throw new ApiProblem('process_incomplete', { issues: [issue], cause });
  }
}
