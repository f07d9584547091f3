import * as staff from '@sunlit/contract/endpoints/staff-powers';
import { ApiProblem } from '../../http/api-problem.js';
import { route, type Route } from '../../http/route.js';
import { legalDay, type Clock } from '../../runtime/clock.js';
import type { Ids } from '../../runtime/ids.js';
import type { PublicReads } from './public-reads.js';
import { amendPower } from './staff/amend-power.js';
import { changeStanding } from './staff/change-standing.js';
import { createPower } from './staff/create-power.js';
import { decideVersion } from './staff/decide-version.js';
import { lintVersion } from './staff/lint-version.js';
import { publishVersion } from './staff/publish-version.js';
import { listDecisions, listStaffVersions, retrieveStaffVersion } from './staff/read-staff.js';
import { updateDraft } from './staff/update-draft.js';

export interface StaffPowersDeps {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly reads: PublicReads;
}

/** What staff read and decide about powers (`domain.md` 1.2). Units and roles are checked by the services. */
export function staffPowersRoutes(deps: StaffPowersDeps): Route[] {
  return [...draftRoutes(deps), ...decisionRoutes(deps), ...readRoutes(deps)];
}

function draftRoutes({ clock, ids }: StaffPowersDeps): Route[] {
  const today = (): string => legalDay(clock.now());
  return [
    route(staff.createPower, async ({ db, actor, body }) => {
      const versionId = await createPower({ db, actor, clock, ids }, body);
      return retrieveStaffVersion(db, actor, versionId, today());
    }),
    route(staff.amendPower, async ({ db, actor, params, body }) => {
      const versionId = await amendPower({ db, actor, clock, ids }, params.powerId, body);
      return retrieveStaffVersion(db, actor, versionId, today());
    }),
    route(staff.updateDraft, async ({ db, actor, params: { versionId }, body, revision }) => {
      if (revision === undefined) throw new ApiProblem('revision_missing');
      await updateDraft({ db, actor, clock, ids }, { versionId, revision, content: body.content });
      return retrieveStaffVersion(db, actor, versionId, today());
    }),
  ];
}

function decisionRoutes({ clock, ids, reads }: StaffPowersDeps): Route[] {
  const standing = (
    endpoint: typeof staff.suspendPower | typeof staff.resumePower | typeof staff.abolishPower,
    kind: 'suspend' | 'resume' | 'abolish',
  ): Route =>
    route(endpoint, ({ db, actor, params, body, reply }) => {
      reads.noteWrite(reply.raw);
      return changeStanding({ db, actor, clock, ids }, params.powerId, kind, body);
    });
  return [
    route(staff.decideVersion, ({ db, actor, params, body, reply }) => {
      reads.noteWrite(reply.raw);
      return decideVersion({ db, actor, clock, ids }, params.versionId, body);
    }),
    route(staff.publishVersion, ({ db, actor, params, body, reply }) => {
      reads.noteWrite(reply.raw);
      return publishVersion({ db, actor, clock, ids }, params.versionId, body);
    }),
    standing(staff.suspendPower, 'suspend'),
    standing(staff.resumePower, 'resume'),
    standing(staff.abolishPower, 'abolish'),
  ];
}

function readRoutes({ clock }: StaffPowersDeps): Route[] {
  const today = (): string => legalDay(clock.now());
  return [
    route(staff.listStaffVersions, ({ db, actor, query }) =>
      listStaffPage(listStaffVersions(db, actor, query, today())),
    ),
    route(staff.retrieveStaffVersion, ({ db, actor, params }) =>
      retrieveStaffVersion(db, actor, params.versionId, today()),
    ),
    route(staff.lintVersion, ({ db, actor, params }) => lintVersion(db, actor, params.versionId, today())),
    route(staff.listDecisions, async ({ db, actor, params }) => ({
      items: await listDecisions(db, actor, params.powerId),
    })),
  ];
}

/** The contract's pages are mutable arrays. */
async function listStaffPage<Item>(
  page: Promise<{ readonly items: readonly Item[]; readonly nextCursor?: string | undefined }>,
) {
  const { items, nextCursor } = await page;
  return { items: [...items], ...(nextCursor === undefined ? {} : { nextCursor }) };
}
