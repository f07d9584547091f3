import * as flowcharts from '@sunlit/contract/endpoints/flowcharts';
import { PreparedBody } from '../../http/prepared-body.js';
import { route, type Route } from '../../http/route.js';
import type { PublicModuleDeps } from '../powers/public-module-deps.js';
import type { ChartLook } from './chart-drawing.js';
import { diffLayers } from './diff-layers.js';
import { retrieveFlowchartFile } from './flowchart-file.js';
import { retrieveFlowchartPicture } from './flowchart-picture.js';
import { listFlowcharts, readLayerPair, retrieveFlowchart, retrieveFlowchartVersion } from './read-flowchart.js';

/** What everybody may see of charts: the public layer, drawn and listed. Nothing internal is read here. */
export function publicProcessesRoutes({ database, reads, origins }: PublicModuleDeps): Route[] {
  const publicOrigin = origins.public;
  return [
    route(flowcharts.retrieveFlowchart, ({ params: { powerId }, query: { on, ...asked } }) => {
      const look = lookOf(asked);
      return reads.prepared(`flowchart ${powerId} ${keyOf(look)} ${on ?? ''}`, async ({ today }) =>
        PreparedBody.json(await retrieveFlowchart(database, powerId, { on, look, today, publicOrigin })),
      );
    }),
    route(flowcharts.retrieveFlowchartVersion, ({ params: { powerId, versionNo }, query }) => {
      const look = lookOf(query);
      const request = { look, publicOrigin, versionNo: Number(versionNo) };
      return reads.prepared(`flowchart version ${powerId} ${versionNo} ${keyOf(look)}`, async ({ today }) =>
        PreparedBody.json(await retrieveFlowchartVersion(database, powerId, { ...request, today })),
      );
    }),
    route(flowcharts.listFlowcharts, ({ params: { powerId } }) =>
      reads.prepared(`flowcharts ${powerId}`, async ({ today }) =>
        PreparedBody.json({ items: await listFlowcharts(database, powerId, today) }),
      ),
    ),
    route(flowcharts.diffFlowcharts, ({ params: { powerId }, query }) => {
      const range = { from: Number(query.from), to: Number(query.to) };
      return reads.prepared(`flowchart diff ${powerId} ${query.from} ${query.to}`, async () => {
        const { before, after } = await readLayerPair(database, powerId, range);
        return PreparedBody.json({ powerId, ...range, ...diffLayers(before, after) });
      });
    }),
    route(flowcharts.retrieveFlowchartPicture, ({ params: { powerId, versionNo }, query }) => {
      const look = lookOf(query);
      return reads.prepared(`flowchart picture ${powerId} ${versionNo} ${keyOf(look)}`, async () => {
        const svg = await retrieveFlowchartPicture(database, powerId, { versionNo: Number(versionNo), look });
        return new PreparedBody('image/svg+xml; charset=utf-8', svg);
      });
    }),
    route(flowcharts.retrieveFlowchartFile, ({ params: { powerId, versionNo }, query: { format } }) =>
      reads.prepared(`flowchart file ${powerId} ${versionNo} ${format}`, () =>
        retrieveFlowchartFile(database, powerId, { versionNo: Number(versionNo), format }),
      ),
    ),
  ];
}

/** Chinese and top-down when nothing is said. */
export function lookOf(asked: Partial<{ [Key in keyof ChartLook]: ChartLook[Key] | undefined }>): ChartLook {
  return { language: asked.language ?? 'zh', direction: asked.direction ?? 'down' };
}

function keyOf({ language, direction }: ChartLook): string {
  return `${language} ${direction}`;
}
