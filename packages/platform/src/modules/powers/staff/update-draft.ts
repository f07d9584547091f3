import type { PowerContent } from '@sunlit/contract';
import { inTransaction } from '../../../database/in-transaction.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { demandRole } from '../../identity/demand-role.js';
import { canonicalJson } from '../canonical-json.js';
import { contentHash } from '../content-hash.js';
import { lockDraft } from './lock-draft.js';
import type { StaffAct } from './staff-deps.js';

export interface DraftUpdate {
  readonly versionId: string;
  /** Revision the change was made on. */
  readonly revision: number;
  readonly content: PowerContent;
}

/**
 * Replaces the content of a draft, if nobody changed it since the named revision.
 *
 * @throws {ApiProblem} `power_version_not_found`, `role_not_allowed`, `transition_not_allowed` (no draft any more),
 * `revision_conflict` with the present revision, `body_invalid` (a benchmark change that touches more than the benchmark)
 */
export function updateDraft(act: StaffAct, { versionId, revision, content }: DraftUpdate): Promise<void> {
  return inTransaction(act.db, async (tx) => {
    const now = act.clock.now();
    const { version } = await lockDraft(tx, versionId, {
      now,
      revision,
      demand: ({ facts }) => {
        demandRole(act.actor, ['clerk'], facts.power.departmentId);
      },
    });
    if (version.changeScope === 'benchmark') demandOnlyBenchmark(version.content, content);
    await tx
      .updateTable('power_versions')
      .set({
        content: JSON.stringify(content),
        content_hash: contentHash(content),
        revision: revision + 1,
        updated_at: now,
      })
      .where('id', '=', versionId)
      .execute();
  });
}

/** A benchmark change is only filed, never approved: nothing else may come in with it (Xuzhou art. 13). */
function demandOnlyBenchmark(before: PowerContent, after: PowerContent): void {
  const { discretionBenchmark: _before, ...restBefore } = before;
  const { discretionBenchmark: _after, ...restAfter } = after;
  if (canonicalJson(restBefore) === canonicalJson(restAfter)) return;
  throw new ApiProblem('body_invalid', {
    detail: 'This draft changes the discretion benchmark alone. Amend the item for any other change.',
    issues: [{ path: 'content', code: 'beyond_change_scope', message: 'Only discretionBenchmark may change.' }],
  });
}
