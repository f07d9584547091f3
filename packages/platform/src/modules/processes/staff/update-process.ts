import type { ProcessDefinition } from '@sunlit/contract';
import { inTransaction } from '../../../database/in-transaction.js';
import type { Queryable } from '../../../database/schema.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { demandRole } from '../../identity/demand-role.js';
import { lockDraft } from '../../powers/staff/lock-draft.js';
import type { StaffAct } from '../../powers/staff/staff-deps.js';
import { findDraftDefinition, storeDraftDefinition } from '../drafts-repository.js';
import { layerHash } from '../layer-hash.js';

export interface ProcessUpdate {
  readonly versionId: string;
  /** Revision of the version that the change was made on. */
  readonly revision: number;
  readonly definition: ProcessDefinition;
}

/**
 * Replaces the definition of a draft, if nobody changed the version since the named revision.
 *
 * @throws {ApiProblem} `power_version_not_found`, `role_not_allowed`, `transition_not_allowed` (no draft any more),
 * `revision_conflict` with the present revision, `body_invalid` (a benchmark change that touches the public layer)
 */
export function updateProcess(act: StaffAct, update: ProcessUpdate): Promise<void> {
  return inTransaction(act.db, async (tx) => {
    await demandUpdatable({ ...act, db: tx }, update);
    const { versionId, revision, definition } = update;
    await storeDraftDefinition(tx, versionId, definition);
    await tx
      .updateTable('power_versions')
      .set({ revision: revision + 1, updated_at: act.clock.now() })
      .where('id', '=', versionId)
      .execute();
  });
}

/**
 * Goes through all that an update demands, and writes nothing.
 *
 * @throws {ApiProblem} as {@link updateProcess}
 */
export function previewProcessUpdate(act: StaffAct, update: ProcessUpdate): Promise<void> {
  return inTransaction(act.db, (tx) => demandUpdatable({ ...act, db: tx }, update));
}

/**
 * Asks whether the actor may change the draft as of that revision, whatever the change.
 *
 * @throws {ApiProblem} as {@link updateProcess}
 */
export async function demandDraft(act: StaffAct, asked: Omit<ProcessUpdate, 'definition'>): Promise<void> {
  await inTransaction(act.db, (tx) => lockOwnDraft({ ...act, db: tx }, asked));
}

function lockOwnDraft(act: StaffAct, { versionId, revision }: Omit<ProcessUpdate, 'definition'>) {
  return lockDraft(act.db, versionId, {
    now: act.clock.now(),
    revision,
    demand: ({ facts }) => {
      demandRole(act.actor, ['clerk'], facts.power.departmentId);
    },
  });
}

async function demandUpdatable(act: StaffAct, update: ProcessUpdate): Promise<void> {
  const draft = await lockOwnDraft(act, update);
  const { versionId, definition } = update;
  if (draft.version.changeScope === 'benchmark') await demandSamePublicLayer(act.db, versionId, definition);
}

/** A benchmark change is only filed, never approved: what citizens see cannot come in with it (Xuzhou art. 13). */
async function demandSamePublicLayer(tx: Queryable, versionId: string, after: ProcessDefinition): Promise<void> {
  const before = await findDraftDefinition(tx, versionId);
  if (before !== undefined && layerHash(before.publicLayer) === layerHash(after.publicLayer)) return;
  throw new ApiProblem('body_invalid', {
    detail: 'This draft changes the discretion benchmark alone. Amend the item for another flowchart.',
    issues: [
      { path: 'definition.publicLayer', code: 'beyond_change_scope', message: 'The public layer must stay as it is.' },
    ],
  });
}
