import type { ChartLanguage, PublicLayer } from '@sunlit/contract';
import { chartSvg } from '@sunlit/process/svg/chart-svg';
import type { Queryable } from '../../database/schema.js';
import type { ChartLook, ChartPicture } from './chart-drawing.js';
import { chartOfVersionNo, readChartFacts } from './chart-facts.js';
import { readPublicLayer } from './layers-repository.js';
import { readPicture } from './pictures-repository.js';

/** A published chart, with what is written below it so that a print can be traced back. */
export interface PublishedPicture extends ChartPicture {
  readonly layer: PublicLayer;
  readonly powerName: string;
  readonly versionNo: number;
  readonly effectiveFrom: string;
  readonly publicHash: string;
}

const FOOT = {
  zh: ({ versionNo, effectiveFrom, publicHash }: PublishedPicture) => [
    `第 ${versionNo} 版 · ${effectiveFrom} 起施行`,
    `sha-256 ${publicHash}`,
  ],
  en: ({ versionNo, effectiveFrom, publicHash }: PublishedPicture) => [
    `Version ${versionNo} · in force from ${effectiveFrom}`,
    `sha-256 ${publicHash}`,
  ],
} as const satisfies Record<ChartLanguage, (picture: PublishedPicture) => readonly string[]>;

/** A chart as one SVG picture with its version and hash at the foot. */
export function pictureSvg(picture: PublishedPicture, language: ChartLanguage): string {
  const { drawing, layer, powerName } = picture;
  return chartSvg({ drawing, layer, language, title: powerName, foot: FOOT[language](picture) });
}

/**
 * Returns the chart of one published version as SVG.
 *
 * @throws {ApiProblem} `power_not_found`, `power_version_not_found`, `flowchart_not_found`, `flowchart_altered`
 */
export async function retrieveFlowchartPicture(
  db: Queryable,
  powerId: string,
  { versionNo, look }: { readonly versionNo: number; readonly look: ChartLook },
): Promise<string> {
  const { entry, process } = chartOfVersionNo(await readChartFacts(db, powerId), versionNo);
  const layer = await readPublicLayer(db, process.publicHash);
  const { name: powerName, effectiveFrom } = entry;
  const picture = { ...(await readPicture(db, layer, look)), layer, powerName, versionNo, effectiveFrom };
  return pictureSvg({ ...picture, publicHash: process.publicHash }, look.language);
}
