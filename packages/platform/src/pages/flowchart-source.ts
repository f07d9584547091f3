import type { Queryable } from '../database/schema.js';
import { ApiProblem } from '../http/api-problem.js';
import { listFlowcharts, retrieveFlowchart, retrieveFlowchartVersion } from '../modules/processes/read-flowchart.js';
import { chartLanguage } from './chart-language.js';
import { findByCode } from './find-by-code.js';
import { flowchartPage } from './flowchart-page.js';
import { flowchartPoster } from './flowchart-poster.js';
import { inLanguage } from './layout.js';
import type { MadePage } from './made-page.js';
import type { PageContext } from './page-context.js';

export interface FlowchartAsked {
  readonly code: string;
  /** Version number; the one in force when missing. */
  readonly version: number | undefined;
  readonly isPoster: boolean;
}

/**
 * Reads a chart and draws its page or poster.
 *
 * @throws {ApiProblem} `power_not_found`, `power_version_not_found`, `flowchart_not_found`, `flowchart_altered`
 */
export async function makeFlowchart(db: Queryable, context: PageContext, asked: FlowchartAsked): Promise<MadePage> {
  const { today, publicOrigin } = context;
  const found = await findByCode(db, asked.code, today);
  if (found === undefined) throw new ApiProblem('power_not_found');
  const path = pathOf(found.code, asked);
  if (found.code !== asked.code) return { kind: 'redirect', path: inLanguage(path, context) };
  const { powerId, isDemo } = found;
  const read = (direction: 'down' | 'right') => {
    const request = { look: { language: chartLanguage(context), direction }, today, publicOrigin };
    return asked.version === undefined
      ? retrieveFlowchart(db, powerId, request)
      : retrieveFlowchartVersion(db, powerId, { ...request, versionNo: asked.version });
  };
  const chart = await read('down');
  if (asked.isPoster) {
    return { kind: 'page', text: flowchartPoster(context, { charts: [chart, await read('right')], isDemo }) };
  }
  const history = await listFlowcharts(db, powerId, today);
  return { kind: 'page', text: flowchartPage(context, { chart, history, isDemo, path }) };
}

function pathOf(code: string, { version, isPoster }: FlowchartAsked): string {
  const query = [...(version === undefined ? [] : [`version=${version}`]), ...(isPoster ? ['style=poster'] : [])];
  const path = `/powers/${encodeURIComponent(code)}/flowchart`;
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}
