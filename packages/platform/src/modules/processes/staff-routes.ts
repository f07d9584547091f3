import * as staff from '@sunlit/contract/endpoints/staff-processes';
import { ApiProblem } from '../../http/api-problem.js';
import { Gate } from '../../http/gate.js';
import { route, type Route } from '../../http/route.js';
import type { StaffPowersDeps } from '../powers/staff-routes.js';
import { lookOf } from './public-routes.js';
import {
  createInternalRevision,
  fileInternalRevision,
  listInternalRevisions,
  retrieveInternalRevision,
} from './staff/internal-revisions.js';
import { lintStaffProcess } from './staff/lint-process.js';
import { importProcessFile, retrieveProcessFile } from './staff/process-file.js';
import { retrieveProcess } from './staff/read-process.js';
import { retrieveStaffFlowchart } from './staff/staff-flowchart.js';
import { updateProcess } from './staff/update-process.js';

/** What staff write, file and see of process definitions. Units and roles are checked by the services. */
export function staffProcessesRoutes(deps: StaffPowersDeps): Route[] {
  return [...definitionRoutes(deps), ...fileRoutes(deps), ...revisionRoutes(deps)];
}

function definitionRoutes({ clock, ids }: StaffPowersDeps): Route[] {
  return [
    route(staff.retrieveProcess, ({ db, actor, params }) => retrieveProcess(db, actor, params.versionId)),
    route(staff.updateProcess, async ({ db, actor, params: { versionId }, body: { definition }, revision }) => {
      if (revision === undefined) throw new ApiProblem('revision_missing');
      await updateProcess({ db, actor, clock, ids }, { versionId, revision, definition });
      return retrieveProcess(db, actor, versionId);
    }),
    route(staff.lintProcess, ({ db, actor, params }) => lintStaffProcess(db, actor, params.versionId)),
    route(staff.retrieveStaffFlowchart, ({ db, actor, params: { versionId }, query: { revision, ...asked } }) =>
      retrieveStaffFlowchart(db, actor, {
        versionId,
        look: lookOf(asked),
        revision: revision === undefined ? undefined : Number(revision),
      }),
    ),
  ];
}

/** Files that are read or written at once: each holds its thread for up to a second. */
const FILES_AT_ONCE = 2;

function fileRoutes({ clock, ids }: StaffPowersDeps): Route[] {
  const gate = new Gate(FILES_AT_ONCE);
  return [
    route(staff.retrieveProcessFile, ({ db, actor, params: { versionId }, query: { format } }) =>
      gate.run(() => retrieveProcessFile(db, actor, versionId, format)),
    ),
    route(staff.importProcessFile, ({ db, actor, params: { versionId }, body: file, revision }) => {
      if (revision === undefined) throw new ApiProblem('revision_missing');
      const asked = { versionId, revision, file, isPreview: false };
      return gate.run(() => importProcessFile({ db, actor, clock, ids }, asked));
    }),
    route(staff.previewProcessFile, ({ db, actor, params: { versionId }, body: file, revision }) => {
      if (revision === undefined) throw new ApiProblem('revision_missing');
      const asked = { versionId, revision, file, isPreview: true };
      return gate.run(() => importProcessFile({ db, actor, clock, ids }, asked));
    }),
  ];
}

function revisionRoutes({ clock, ids }: StaffPowersDeps): Route[] {
  return [
    route(staff.listInternalRevisions, async ({ db, actor, params }) => ({
      items: await listInternalRevisions(db, actor, params.versionId),
    })),
    route(staff.retrieveInternalRevision, ({ db, actor, params: { versionId, revision } }) =>
      retrieveProcess(db, actor, versionId, Number(revision)),
    ),
    route(staff.createInternalRevision, async ({ db, actor, params: { versionId }, body }) => {
      const revision = await createInternalRevision({ db, actor, clock, ids }, versionId, body);
      return retrieveInternalRevision(db, actor, versionId, revision);
    }),
    route(staff.fileInternalRevision, async ({ db, actor, params: { versionId, revision } }) => {
      await fileInternalRevision({ db, actor, clock, ids }, versionId, Number(revision));
      return retrieveInternalRevision(db, actor, versionId, Number(revision));
    }),
  ];
}
