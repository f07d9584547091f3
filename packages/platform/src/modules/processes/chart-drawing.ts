import type { ChartDirection, ChartLanguage, Drawing, OutlineItem, PublicLayer, Step } from '@sunlit/contract';
import { outlineOf } from '@sunlit/process/outline/outline-of';
import { plainDrawing } from './plain-drawing.js';
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

/** Lays out a chart. Pure and deterministic. */
export function drawChart(drawn: PublicLayer, look: ChartLook): ChartPicture {
  return { drawing: plainDrawing(drawn, look), outline: outlineOf(drawn) };
}
