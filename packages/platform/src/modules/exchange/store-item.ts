import { QUALITY_SEVERITIES, type PowerContent, type QualityIssue, type QualitySeverity } from '@sunlit/contract';
import type { Queryable } from '../../database/schema.js';
import type { StaffActor } from '../../http/actor.js';
import type { Clock } from '../../runtime/clock.js';
import type { Ids } from '../../runtime/ids.js';
import { contentHash } from '../powers/content-hash.js';
import type { KnownItem } from './import-repository.js';
import type { AcceptedRow } from './inspect-table.js';

export interface StoreContext {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly actor: StaffActor;
  readonly source: string;
}

export const hashOf = (content: PowerContent): string => contentHash(content);

/** Scheme of imported codes: kept as they come, never allocated by us. */
const IMPORTED_SCHEME = 'opaque';

/** A new power with its first draft. Returns the power's id. */
export async function storeNewItem(
  tx: Queryable,
  context: StoreContext,
  row: AcceptedRow,
  departmentId: string,
): Promise<string> {
  const powerId = context.ids.next('power');
  await tx
    .insertInto('powers')
    .values({
      id: powerId,
      code: row.itemCode,
      code_scheme: IMPORTED_SCHEME,
      // Verbatim: hyphens tell two real codes apart.
      code_key: row.itemCode,
      department_id: departmentId,
      area_code: row.areaCode,
      power_type: row.powerType,
      source: context.source,
      source_key: row.itemCode,
      source_hash: hashOf(row.content),
      created_at: context.clock.now(),
    })
    .execute();
  await storeDraft(tx, context, row, powerId, 1);
  return powerId;
}

/** A draft for the next version of a power whose newest version has left the importer's hands. */
export async function storeNextDraft(
  tx: Queryable,
  context: StoreContext,
  row: AcceptedRow,
  item: KnownItem,
): Promise<void> {
  await storeDraft(tx, context, row, item.powerId, item.versionNo + 1);
  await rememberHash(tx, row, item);
}

async function storeDraft(
  tx: Queryable,
  context: StoreContext,
  row: AcceptedRow,
  powerId: string,
  versionNo: number,
): Promise<void> {
  const versionId = context.ids.next('powerVersion');
  const now = context.clock.now();
  await tx
    .insertInto('power_versions')
    .values({
      id: versionId,
      power_id: powerId,
      version_no: versionNo,
      change_scope: 'item',
      content: JSON.stringify(row.content),
      content_hash: hashOf(row.content),
      created_by: context.actor.personId,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await tx
    .insertInto('decisions')
    .values({
      id: context.ids.next('decision'),
      power_id: powerId,
      version_id: versionId,
      kind: 'create',
      person_id: context.actor.personId,
      role: context.actor.role,
      unit: context.source,
      occurred_at: now,
      recorded_at: now,
    })
    .execute();
  await storeIssues(tx, versionId, row.issues, now);
}

/** New content for a draft that nobody but an importer has touched. */
export async function updateDraftContent(
  tx: Queryable,
  context: StoreContext,
  row: AcceptedRow,
  item: KnownItem,
): Promise<void> {
  const now = context.clock.now();
  await tx
    .updateTable('power_versions')
    .set({
      content: JSON.stringify(row.content),
      content_hash: hashOf(row.content),
      revision: item.revision + 1,
      updated_at: now,
    })
    .where('id', '=', item.versionId)
    .execute();
  await rememberHash(tx, row, item);
  await tx.deleteFrom('quality_issues').where('version_id', '=', item.versionId).execute();
  await storeIssues(tx, item.versionId, row.issues, now);
}

async function rememberHash(tx: Queryable, row: AcceptedRow, item: KnownItem): Promise<void> {
  await tx
    .updateTable('powers')
    .set({ source_hash: hashOf(row.content) })
    .where('id', '=', item.powerId)
    .execute();
}

async function storeIssues(
  tx: Queryable,
  versionId: string,
  issues: readonly QualityIssue[],
  now: Date,
): Promise<void> {
  if (issues.length === 0) return;
  await tx
    .insertInto('quality_issues')
    .values(
      issues.map((issue) => ({
        version_id: versionId,
        code: issue.code,
        severity: severityOf(issue),
        path: issue.path,
        value: issue.value ?? null,
        proposal: issue.proposal ?? null,
        recorded_at: now,
      })),
    )
    .execute();
}

/** Severities are open on the wire; what is stored is one of three. */
function severityOf({ severity }: QualityIssue): QualitySeverity {
  return QUALITY_SEVERITIES.find((known) => known === severity) ?? 'notice';
}
