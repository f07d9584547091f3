import {
  departmentIdSchema,
  powerIdSchema,
  powerVersionIdSchema,
  type Power,
  type PowerContent,
  type PowerVersion,
  type PowerVersionSummary,
} from '@sunlit/contract';
import type { Queryable } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import { covers } from './lifecycle/derive-intervals.js';
import { publicContent } from './public-content.js';
import { entryStatus, type EntryInterval, type StandingRow } from './entry-status.js';

/** A published version with its interval, as the public may know it. */
export interface PublicEntry extends EntryInterval {
  readonly name: string;
  readonly publishedAt: string;
}

/** Everything public that was ever decided about one power, without contents. */
export interface PublicHistory {
  readonly powerId: string;
  /** By version number. Never empty. */
  readonly entries: readonly [PublicEntry, ...PublicEntry[]];
  readonly standings: readonly StandingRow[];
}

/** Reads the public history of a power, or undefined when no version of it was ever public. */
export async function findPublicHistory(db: Queryable, powerId: string): Promise<PublicHistory | undefined> {
  const rows = await db
    .selectFrom('catalogue_entries')
    .select(['version_id', 'version_no', 'name', 'effective_from', 'effective_to', 'published_at'])
    .where('power_id', '=', powerId)
    .orderBy('version_no')
    .execute();
  const [first, ...more] = rows.map((row): PublicEntry => ({
    versionId: row.version_id,
    versionNo: row.version_no,
    name: row.name,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to ?? undefined,
    publishedAt: row.published_at.toISOString(),
  }));
  if (first === undefined) return undefined;
  return { powerId, entries: [first, ...more], standings: await findStandings(db, powerId) };
}

async function findStandings(db: Queryable, powerId: string): Promise<StandingRow[]> {
  const rows = await db
    .selectFrom('power_standings')
    .select(['kind', 'reason', 'effective_from', 'effective_to'])
    .where('power_id', '=', powerId)
    .orderBy('effective_from')
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    reason: row.reason,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to ?? undefined,
  }));
}

/**
 * Returns the entry that speaks for a power on a day: the one in force; after its abolition the last one; and, asked
 * about today, a first version that takes effect later.
 */
export function entryOn(history: PublicHistory, day: string, today: string): PublicEntry | undefined {
  const { entries } = history;
  const inForce = entries.find((entry) => covers(entry, day));
  if (inForce !== undefined) return inForce;
  const wasAbolished = history.standings.some((s) => s.kind === 'abolished' && s.effectiveFrom <= day);
  const lived = entries.filter((entry) => entry.effectiveTo !== entry.effectiveFrom);
  const until = (entry: PublicEntry): boolean => entry.effectiveFrom <= day;
  // A power that ended on its first day is spoken for by what was announced.
  if (wasAbolished) return lived.filter(until).at(-1) ?? entries.filter(until).at(-1);
  return day === today && lived.every((entry) => entry.effectiveFrom > today) ? lived[0] : undefined;
}

/** The suspension or abolition of a power that is in force on a day. */
export function noticeOn({ standings }: PublicHistory, day: string): Power['notice'] {
  const standing = standings.filter((candidate) => covers(candidate, day)).at(-1);
  if (standing === undefined) return undefined;
  return { kind: standing.kind, since: standing.effectiveFrom, reason: standing.reason };
}

interface IdentityRow {
  readonly id: string;
  readonly code: string;
  readonly code_scheme: string;
  readonly department_id: string;
  readonly area_code: string;
  readonly power_type: string;
  readonly is_demo: boolean;
}

function identityOf(row: IdentityRow) {
  return {
    id: powerIdSchema.parse(row.id),
    code: row.code,
    codeScheme: row.code_scheme,
    departmentId: departmentIdSchema.parse(row.department_id),
    areaCode: row.area_code,
    powerType: row.power_type,
    isDemo: row.is_demo,
  };
}

/** Reads a published version with its content and the identity of its power. */
async function findVersion(db: Queryable, versionId: string) {
  return db
    .selectFrom('power_versions as v')
    .innerJoin('powers as p', 'p.id', 'v.power_id')
    .innerJoin('departments as d', 'd.id', 'p.department_id')
    .select(['p.id', 'p.code', 'p.code_scheme', 'p.department_id', 'p.area_code', 'p.power_type', 'p.is_demo'])
    .select(['v.content', 'v.content_hash', 'd.name', 'd.short_name', 'd.phone'])
    .where('v.id', '=', versionId)
    .executeTakeFirstOrThrow();
}

function versionShape(entry: PublicEntry, history: PublicHistory, contentHash: string, day: string) {
  return {
    versionId: powerVersionIdSchema.parse(entry.versionId),
    versionNo: entry.versionNo,
    status: entryStatus(entry, history.entries, history.standings, day),
    effectiveFrom: entry.effectiveFrom,
    ...(entry.effectiveTo === undefined ? {} : { effectiveTo: entry.effectiveTo }),
    publishedAt: entry.publishedAt,
    contentHash,
  };
}

/**
 * Returns a power as it was, is or will be in force on a day.
 *
 * @throws {ApiProblem} `power_not_found`: never public, or nothing in force on that day.
 */
export async function retrievePower(
  db: Queryable,
  powerId: string,
  { on, today, publicOrigin }: { on?: string | undefined; today: string; publicOrigin: string },
): Promise<Power> {
  const day = on ?? today;
  const history = await findPublicHistory(db, powerId);
  const entry = history && entryOn(history, day, today);
  if (history === undefined || entry === undefined) throw new ApiProblem('power_not_found');
  const row = await findVersion(db, entry.versionId);
  const notice = noticeOn(history, day);
  const coming = history.entries.find(
    (other) => other.effectiveFrom > day && other.effectiveTo !== other.effectiveFrom && other !== entry,
  );
  return {
    ...identityOf(row),
    ...versionShape(entry, history, row.content_hash, day),
    content: publicContent(row.content),
    department: {
      id: departmentIdSchema.parse(row.department_id),
      name: row.name,
      shortName: row.short_name,
      ...(row.phone === null ? {} : { phone: row.phone }),
    },
    ...(notice === undefined ? {} : { notice }),
    ...(coming ? { coming: { versionNo: coming.versionNo, effectiveFrom: coming.effectiveFrom } } : {}),
    pageUrl: pageUrlOf(publicOrigin, row.code),
  };
}

/** Address of the script-free page of a power. */
export function pageUrlOf(publicOrigin: string, code: string): string {
  return `${publicOrigin}/powers/${encodeURIComponent(code)}`;
}

/** @throws {ApiProblem} `power_not_found` */
export async function retrieveHistory(db: Queryable, powerId: string): Promise<PublicHistory> {
  const history = await findPublicHistory(db, powerId);
  if (history === undefined) throw new ApiProblem('power_not_found');
  return history;
}

/** Published versions, newest first, with why each was made. */
export async function listVersions(db: Queryable, powerId: string, today: string): Promise<PowerVersionSummary[]> {
  const history = await retrieveHistory(db, powerId);
  const hashes = await db
    .selectFrom('power_versions')
    .select(['id', 'content_hash'])
    .where('power_id', '=', powerId)
    .execute();
  const reasons = await db
    .selectFrom('changes')
    .select(['version_id', 'reason'])
    .where('power_id', '=', powerId)
    .where('kind', 'in', ['added', 'amended'])
    .orderBy('sequence', 'desc')
    .execute();
  const hashOf = new Map(hashes.map((row) => [row.id, row.content_hash]));
  const reasonOf = new Map(reasons.map((row) => [row.version_id, row.reason]));
  return [...history.entries].reverse().map((entry) => {
    const reason = reasonOf.get(entry.versionId);
    return {
      ...versionShape(entry, history, hashOf.get(entry.versionId) ?? '', today),
      name: entry.name,
      ...(typeof reason === 'string' ? { reason } : {}),
    };
  });
}

/** @throws {ApiProblem} `power_not_found`, `power_version_not_found` */
export async function retrieveVersion(
  db: Queryable,
  powerId: string,
  versionNo: number,
  today: string,
): Promise<PowerVersion> {
  const history = await retrieveHistory(db, powerId);
  const entry = history.entries.find((candidate) => candidate.versionNo === versionNo);
  if (entry === undefined) throw new ApiProblem('power_version_not_found');
  const row = await findVersion(db, entry.versionId);
  const content: PowerContent = row.content;
  return {
    ...identityOf(row),
    ...versionShape(entry, history, row.content_hash, today),
    content: publicContent(content),
  };
}
