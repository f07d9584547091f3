import { retrieveCatalogue } from '@sunlit/contract/endpoints/catalogue';
import * as powers from '@sunlit/contract/endpoints/powers';
import type { FastifyReply } from 'fastify';
import { PreparedBody } from '../../http/prepared-body.js';
import { route, type Route } from '../../http/route.js';
import { cacheKey } from './cache-key.js';
import { diffContent } from './diff-content.js';
import { EXPORT_MEDIA_TYPES, exportFile } from './export-file.js';
import { exportRows } from './export-rows.js';
import { listEntries } from './list-entries.js';
import type { PublicModuleDeps } from './public-module-deps.js';
import { listVersions, retrievePower, retrieveVersion } from './read-power.js';
import { readSnapshot } from './snapshot.js';

/** What everybody may read of the power library. */
export function publicPowersRoutes(deps: PublicModuleDeps): Route[] {
  const { database, reads, origins } = deps;
  return [
    route(retrieveCatalogue, () =>
      reads.prepared('catalogue', async ({ today }) => PreparedBody.json(await readSnapshot(database, today))),
    ),
    route(powers.listPowers, ({ query }) =>
      reads.prepared(cacheKey('powers', query), async ({ today }) =>
        PreparedBody.json(await listEntries(database, query, today)),
      ),
    ),
    exportRoute(deps),
    route(powers.retrievePower, ({ params: { powerId }, query: { on } }) =>
      reads.prepared(`power ${powerId} ${on ?? ''}`, async ({ today }) =>
        PreparedBody.json(await retrievePower(database, powerId, { on, today, publicOrigin: origins.public })),
      ),
    ),
    ...versionRoutes(deps),
  ];
}

function versionRoutes({ database, reads }: PublicModuleDeps): Route[] {
  return [
    route(powers.listPowerVersions, ({ params: { powerId } }) =>
      reads.prepared(`versions ${powerId}`, async ({ today }) =>
        PreparedBody.json({ items: await listVersions(database, powerId, today) }),
      ),
    ),
    route(powers.retrievePowerVersion, ({ params: { powerId, versionNo } }) =>
      reads.prepared(`version ${powerId} ${versionNo}`, async ({ today }) =>
        PreparedBody.json(await retrieveVersion(database, powerId, Number(versionNo), today)),
      ),
    ),
    route(powers.diffPowerVersions, ({ params: { powerId }, query: { from, to } }) =>
      reads.prepared(`diff ${powerId} ${from} ${to}`, async ({ today }) => {
        const before = await retrieveVersion(database, powerId, Number(from), today);
        const after = await retrieveVersion(database, powerId, Number(to), today);
        const changes = diffContent(before.content, after.content);
        return PreparedBody.json({ powerId, from: before.versionNo, to: after.versionNo, changes });
      }),
    ),
  ];
}

/** Streamed: a file of a whole province does not fit into memory. */
function exportRoute({ database, reads, origins }: PublicModuleDeps): Route {
  return route(powers.exportPowers, async ({ params: { format }, query, reply }) => {
    const { today } = await reads.view();
    const batches = exportRows(database, { filter: query, day: today, publicOrigin: origins.public });
    const fileName = `行政权力清单-${today}.${format}`;
    reply.header('content-type', EXPORT_MEDIA_TYPES[format]);
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
    void reply.send(exportFile(format, batches));
    return answered(reply);
  });
}

/** The mount takes the reply itself as "already answered"; the contract knows no body for a file. */
function answered(reply: FastifyReply): never {
  return reply as never; // a file has no schema, see above
}
