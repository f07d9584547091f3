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

export interface NewItem {
  readonly row: AcceptedRow;
  readonly departmentId: string;
  readonly powerId: string;
}

/** New powers, each with its first draft. */
export async function storeNewItems(tx: Queryable, context: StoreContext, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return;
  const now = context.clock.now();
  await tx
    .insertInto('powers')
    .values(
      items.map(({ row, departmentId, powerId }) => ({
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
        created_at: now,
      })),
    )
    .execute();
  await storeDrafts(
    tx,
    context,
    items.map(({ row, powerId }) => ({ row, powerId, versionNo: 1 })),
  );
}

/** A draft for the next version of a power whose newest version has left the importer's hands. */
export async function storeNextDraft(
  tx: Queryable,
  context: StoreContext,
  row: AcceptedRow,
  item: KnownItem,
): Promise<void> {
  await storeDrafts(tx, context, [{ row, powerId: item.powerId, versionNo: item.versionNo + 1 }]);
  await rememberHash(tx, row, item);
}

interface NewDraft {
  readonly row: AcceptedRow;
  readonly powerId: string;
  readonly versionNo: number;
}

async function storeDrafts(tx: Queryable, context: StoreContext, drafts: readonly NewDraft[]): Promise<void> {
  const now = context.clock.now();
  const { personId, role } = context.actor;
  const versions = drafts.map((draft) => ({ ...draft, id: context.ids.next('powerVersion') }));
  await tx
    .insertInto('power_versions')
    .values(
      versions.map(({ id, row, powerId, versionNo }) => ({
        id,
        power_id: powerId,
        version_no: versionNo,
        change_scope: 'item' as const,
        content: JSON.stringify(row.content),
        content_hash: hashOf(row.content),
        created_by: personId,
        created_at: now,
        updated_at: now,
      })),
    )
    .execute();
  await tx
    .insertInto('decisions')
    .values(
      versions.map(({ id, powerId }) => ({
        id: context.ids.next('decision'),
        power_id: powerId,
        version_id: id,
        kind: 'create' as const,
        person_id: personId,
        role,
        unit: context.source,
        occurred_at: now,
        recorded_at: now,
      })),
    )
    .execute();
  await storeIssues(
    tx,
    versions.flatMap(({ id, row }) => row.issues.map((issue) => ({ ...issue, versionId: id }))),
    now,
  );
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
  await storeIssues(
    tx,
    row.issues.map((issue) => ({ ...issue, versionId: item.versionId })),
    now,
  );
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
  issues: readonly (QualityIssue & { readonly versionId: string })[],
  now: Date,
): Promise<void> {
  if (issues.length === 0) return;
  await tx
    .insertInto('quality_issues')
    .values(
      issues.map((issue) => ({
        version_id: issue.versionId,
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
