import type { VersionState } from '@sunlit/contract';
import { powerIdSchema, powerVersionIdSchema } from '@sunlit/contract';
import type { Queryable } from '../../../database/schema.js';
import { ApiProblem } from '../../../http/api-problem.js';
import { legalDay } from '../../../runtime/clock.js';
import { allowedDecisions, type AllowedDecision } from '../lifecycle/allowed-decisions.js';
import type { PowerFacts } from '../lifecycle/derive-power.js';
import type { VersionContentFact } from '../lifecycle/facts.js';
import { readPowerFacts } from '../lifecycle/power-facts.js';
import { reviewChain } from '../lifecycle/review-chain.js';
import { statusOf } from '../lifecycle/version-status.js';

/** A power whose row is locked, so that everything read of it stays true until the transaction ends. */
export interface LockedPower {
  readonly facts: PowerFacts;
  readonly isVerticallyManaged: boolean;
  /** Citizens apply for powers of this type. */
  readonly isOnApplication: boolean;
}

/** @throws {ApiProblem} `power_not_found` */
export async function lockPower(tx: Queryable, powerId: string): Promise<LockedPower> {
  const row = await tx
    .selectFrom('powers as p')
    .innerJoin('departments as d', 'd.id', 'p.department_id')
    .innerJoin('power_types as t', 't.code', 'p.power_type')
    .select(['d.is_vertically_managed', 't.is_on_application'])
    .where('p.id', '=', powerId)
    .forUpdate('p')
    .executeTakeFirst();
  const [facts] = row === undefined ? [] : await readPowerFacts(tx, [powerId]);
  if (row === undefined || facts === undefined) throw new ApiProblem('power_not_found');
  return { facts, isVerticallyManaged: row.is_vertically_managed, isOnApplication: row.is_on_application };
}

/** @throws {ApiProblem} `power_version_not_found` */
export async function lockPowerOfVersion(
  tx: Queryable,
  versionId: string,
): Promise<LockedPower & { readonly version: VersionContentFact }> {
  const row = await tx.selectFrom('power_versions').select('power_id').where('id', '=', versionId).executeTakeFirst();
  if (row === undefined) throw new ApiProblem('power_version_not_found');
  const power = await lockPower(tx, row.power_id);
  const version = power.facts.versions.find(({ id }) => id === versionId);
  if (version === undefined) throw new ApiProblem('power_version_not_found');
  return { ...power, version };
}

/** What may be decided about a version now. */
export function allowedFor(power: LockedPower, version: VersionContentFact, now: Date): readonly AllowedDecision[] {
  const { isVerticallyManaged, facts } = power;
  return allowedDecisions({
    decisions: facts.decisions,
    versions: facts.versions,
    versionId: version.id,
    chain: reviewChain({ isVerticallyManaged, changeScope: version.changeScope, content: version.content }),
    today: legalDay(now),
  });
}

/** The problem that names where a version stands and what is possible. */
export function transitionProblem(
  power: LockedPower,
  version: VersionContentFact,
  now: Date,
  detail?: string,
): ApiProblem {
  const { decisions, versions } = power.facts;
  return new ApiProblem('transition_not_allowed', {
    ...(detail === undefined ? {} : { detail }),
    current: {
      versionId: version.id,
      status: statusOf(decisions, versions, version.id, legalDay(now)),
      allowed: allowedFor(power, version, now).map(({ kind }) => kind),
    },
  });
}

/** Where a version stands, read anew after a decision. */
export async function versionState(
  tx: Queryable,
  powerId: string,
  versionId: string,
  now: Date,
): Promise<VersionState> {
  const power = await lockPower(tx, powerId);
  const version = power.facts.versions.find(({ id }) => id === versionId);
  if (version === undefined) throw new ApiProblem('power_version_not_found');
  const row = await tx
    .selectFrom('power_versions')
    .select('revision')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  return {
    powerId: powerIdSchema.parse(powerId),
    versionId: powerVersionIdSchema.parse(versionId),
    versionNo: version.versionNo,
    status: statusOf(power.facts.decisions, power.facts.versions, versionId, legalDay(now)),
    revision: row.revision,
    allowed: allowedFor(power, version, now).map(({ kind }) => kind),
  };
}
