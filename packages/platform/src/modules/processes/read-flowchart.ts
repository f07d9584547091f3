import {
  departmentIdSchema,
  powerIdSchema,
  type Flowchart,
  type FlowchartSummary,
  type PublicLayer,
} from '@sunlit/contract';
import type { Queryable } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import { entryOn, noticeOn, pageUrlOf, type PublicEntry } from '../powers/read-power.js';
import type { ChartLook } from './chart-drawing.js';
import {
  chartOf,
  chartOfVersionNo,
  chartShape,
  readChartFacts,
  type ChartEntry,
  type ChartFacts,
} from './chart-facts.js';
import { readPublicLayer, readPublicLayers } from './layers-repository.js';
import { readPicture } from './pictures-repository.js';

export interface ChartRequest {
  readonly look: ChartLook;
  readonly today: string;
  readonly publicOrigin: string;
}

/**
 * Returns the chart of a power as it was, is or will be in force on a day.
 *
 * @throws {ApiProblem} `power_not_found`, `flowchart_not_found`, `flowchart_altered`
 */
export async function retrieveFlowchart(
  db: Queryable,
  powerId: string,
  { on, ...request }: ChartRequest & { readonly on?: string | undefined },
): Promise<Flowchart> {
  const facts = await readChartFacts(db, powerId);
  const day = on ?? request.today;
  const entry = entryOn(facts.history, day, request.today);
  if (entry === undefined) throw new ApiProblem('power_not_found');
  return assemble(db, facts, chartOf(facts, entry), { ...request, day });
}

/**
 * Returns the chart of one published version, as it stands today.
 *
 * @throws {ApiProblem} `power_not_found`, `power_version_not_found`, `flowchart_not_found`, `flowchart_altered`
 */
export async function retrieveFlowchartVersion(
  db: Queryable,
  powerId: string,
  { versionNo, ...request }: ChartRequest & { readonly versionNo: number },
): Promise<Flowchart> {
  const facts = await readChartFacts(db, powerId);
  const chart = chartOfVersionNo(facts, versionNo);
  return assemble(db, facts, chart, { ...request, day: request.today, versionNo });
}

interface Assembly extends ChartRequest {
  readonly day: string;
  /** The version that was asked for by number, so that its page is the one of that version. */
  readonly versionNo?: number;
}

async function assemble(db: Queryable, facts: ChartFacts, chart: ChartEntry, asked: Assembly): Promise<Flowchart> {
  const { look, day, publicOrigin, versionNo } = asked;
  const layer = await readPublicLayer(db, chart.process.publicHash);
  const { drawing, outline } = await readPicture(db, layer, look);
  const power = await readIdentity(db, facts.history.powerId);
  const coming = comingChart(facts, chart, day);
  const notice = noticeOn(facts.history, day);
  const page = `${pageUrlOf(publicOrigin, power.code)}/flowchart`;
  return {
    powerId: powerIdSchema.parse(facts.history.powerId),
    code: power.code,
    powerName: chart.entry.name,
    departmentId: departmentIdSchema.parse(power.department_id),
    departmentName: power.name,
    ...chartShape(facts, chart, day),
    ...(notice === undefined ? {} : { notice }),
    ...(coming === undefined ? {} : { coming }),
    ...look,
    layer,
    drawing,
    outline,
    pageUrl: versionNo === undefined ? page : `${page}?version=${versionNo}`,
  };
}

function readIdentity(db: Queryable, powerId: string) {
  return db
    .selectFrom('powers as p')
    .innerJoin('departments as d', 'd.id', 'p.department_id')
    .select(['p.code', 'p.department_id', 'd.name'])
    .where('p.id', '=', powerId)
    .executeTakeFirstOrThrow();
}

/** The next version with another chart, if one was announced. */
function comingChart({ history, processes }: ChartFacts, chart: ChartEntry, day: string): Flowchart['coming'] {
  const isComing = (entry: PublicEntry): boolean => {
    const hash = processes.get(entry.versionId)?.publicHash;
    const isReal = entry.effectiveFrom > day && entry.effectiveTo !== entry.effectiveFrom && entry !== chart.entry;
    return isReal && hash !== undefined && hash !== chart.process.publicHash;
  };
  const entry = history.entries.find(isComing);
  if (entry === undefined) return undefined;
  const { versionNo, effectiveFrom, publishedAt } = entry;
  return { versionNo, effectiveFrom, announcedAt: publishedAt };
}

/**
 * Published charts of a power, newest first.
 *
 * @throws {ApiProblem} `power_not_found`, `flowchart_altered`
 */
export async function listFlowcharts(db: Queryable, powerId: string, today: string): Promise<FlowchartSummary[]> {
  const facts = await readChartFacts(db, powerId);
  const charts = facts.history.entries.flatMap((entry): ChartEntry[] => {
    const process = facts.processes.get(entry.versionId);
    return process === undefined ? [] : [{ entry, process }];
  });
  const layers = await readPublicLayers(
    db,
    charts.map(({ process }) => process.publicHash),
  );
  return charts.reverse().map((chart) => ({
    ...chartShape(facts, chart, today),
    stepCount: layers.get(chart.process.publicHash)?.steps.length ?? 0,
  }));
}

/** The two layers of a comparison. */
export interface LayerPair {
  readonly before: PublicLayer;
  readonly after: PublicLayer;
}

/** @throws {ApiProblem} `power_not_found`, `power_version_not_found`, `flowchart_not_found`, `flowchart_altered` */
export async function readLayerPair(
  db: Queryable,
  powerId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<LayerPair> {
  const facts = await readChartFacts(db, powerId);
  const [before, after] = [chartOfVersionNo(facts, from), chartOfVersionNo(facts, to)];
  return {
    before: await readPublicLayer(db, before.process.publicHash),
    after: await readPublicLayer(db, after.process.publicHash),
  };
}
