import type { CreatePowerBody, PowerContent, ProblemIssue } from '@sunlit/contract';
import { codeSchemes } from '@sunlit/standards';
import { sql } from 'kysely';
import { inTransaction } from '../../../database/in-transaction.js';
import type { Queryable } from '../../../database/schema.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { demandRole } from '../../identity/demand-role.js';
import { codeKeyOf } from '../code-key.js';
import { contentHash } from '../content-hash.js';
import type { StaffAct } from './staff-deps.js';
import { storeDecision } from './store-decision.js';

/**
 * Makes a new power with its first draft and returns the id of the draft (LIB-02).
 *
 * @throws {ApiProblem} `department_not_found`, `role_not_allowed`, `body_invalid` (code, scheme or type unknown),
 * `power_code_taken`
 */
export function createPower(act: StaffAct, body: CreatePowerBody): Promise<string> {
  return inTransaction(act.db, async (tx) => {
    const { departmentId } = body;
    demandRole(act.actor, ['clerk'], departmentId);
    const areaCode = await demandDepartment(tx, departmentId);
    await demandPowerType(tx, body.powerType);
    const code = demandCode(body);
    await demandFreeCode(tx, code);
    const powerId = act.ids.next('power');
    await tx
      .insertInto('powers')
      .values({
        id: powerId,
        code,
        code_scheme: body.codeScheme,
        code_key: codeKeyOf(code),
        department_id: departmentId,
        area_code: areaCode,
        power_type: body.powerType,
        created_at: act.clock.now(),
      })
      .execute();
    const newVersion = { powerId, versionNo: 1, changeScope: 'item', content: body.content } as const;
    const versionId = await storeVersion({ ...act, db: tx }, newVersion);
    await storeDecision({ ...act, db: tx }, { powerId, versionId, kind: 'create', reason: body.reason });
    return versionId;
  });
}

export interface NewVersion {
  readonly powerId: string;
  readonly versionNo: number;
  readonly changeScope: 'item' | 'benchmark';
  readonly content: PowerContent;
}

/** Stores a draft and returns its id. */
export async function storeVersion(act: StaffAct, version: NewVersion): Promise<string> {
  const id = act.ids.next('powerVersion');
  const now = act.clock.now();
  await act.db
    .insertInto('power_versions')
    .values({
      id,
      power_id: version.powerId,
      version_no: version.versionNo,
      change_scope: version.changeScope,
      content: JSON.stringify(version.content),
      content_hash: contentHash(version.content),
      created_by: act.actor.personId,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

async function demandDepartment(tx: Queryable, departmentId: string): Promise<string> {
  const row = await tx.selectFrom('departments').select('area_code').where('id', '=', departmentId).executeTakeFirst();
  if (row === undefined) throw new ApiProblem('department_not_found');
  return row.area_code;
}

async function demandPowerType(tx: Queryable, powerType: string): Promise<void> {
  const row = await tx.selectFrom('power_types').select('code').where('code', '=', powerType).executeTakeFirst();
  if (row !== undefined) return;
  throw invalid([{ path: 'powerType', code: 'unknown_power_type', message: 'See GET /v1/power-types.' }]);
}

/** The code as its scheme writes it. */
function demandCode({ code, codeScheme }: CreatePowerBody): string {
  const scheme = codeSchemes.get(codeScheme);
  if (scheme === undefined) {
    const known = [...codeSchemes.keys()].join(', ');
    throw invalid([{ path: 'codeScheme', code: 'code_scheme_unknown', message: `Known schemes: ${known}.` }]);
  }
  const checked = scheme.parse(code);
  if (checked.verdict !== 'refuse') return scheme.format(checked.value);
  throw invalid(
    checked.findings.map((found) => ({ path: 'code', code: found.code, message: `Not a code of ${scheme.title}.` })),
  );
}

/** Codes are never used again, also not those of abolished powers. Two at once: the second waits for the first. */
async function demandFreeCode(tx: Queryable, code: string): Promise<void> {
  const key = codeKeyOf(code);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sunlit-power-code:${key}`}, 0))`.execute(tx);
  const taken = await tx.selectFrom('powers').select('id').where('code_key', '=', key).executeTakeFirst();
  if (taken !== undefined) throw new ApiProblem('power_code_taken');
}

function invalid(issues: readonly ProblemIssue[]): ApiProblem {
  return new ApiProblem('body_invalid', { issues });
}
