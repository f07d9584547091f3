import { ID_PREFIXES, type ChangeKind, type FieldChange } from '@sunlit/contract';
import { legalDay } from '../../../runtime/clock.js';
import { diffContent } from '../diff-content.js';
import { isPublic, publicContent } from '../public-content.js';
import type { DecisionFact, VersionContentFact } from './facts.js';

/** One line of the public feed, as it follows from one decision. */
export interface DerivedChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly versionId: string | null;
  readonly versionNo: number;
  readonly name: string;
  readonly effectiveFrom: string;
  readonly publishedAt: Date;
  readonly reason: string | null;
  readonly fieldChanges: readonly FieldChange[];
}

/**
 * Returns the public changes of a power, one for each decision the public learns of, in their order. A decision that
 * comes later never alters them: a withdrawn announcement is followed by the change that undoes it.
 */
export function deriveChanges(
  decisions: readonly DecisionFact[],
  versions: readonly VersionContentFact[],
): DerivedChange[] {
  const changes: DerivedChange[] = [];
  const announced: VersionContentFact[] = [];
  for (const decision of decisions) {
    const version = versions.find(({ id }) => id === decision.versionId);
    if (decision.kind === 'publish' && version !== undefined) {
      const reason = decision.reason ?? reasonOfDraft(decisions, version.id);
      changes.push(...publication(decision, announced.at(-1), version, reason));
      announced.push(version);
    } else if (decision.kind === 'withdraw' && version !== undefined && announced.includes(version)) {
      announced.splice(announced.indexOf(version), 1);
      changes.push(...withdrawal(decision, version, announced.at(-1)));
    } else {
      changes.push(...standing(decision, announced.at(-1)));
    }
  }
  return changes;
}

function reasonOfDraft(decisions: readonly DecisionFact[], versionId: string): string | undefined {
  return decisions.find((decision) => decision.kind === 'create' && decision.versionId === versionId)?.reason;
}

function publication(
  decision: DecisionFact,
  before: VersionContentFact | undefined,
  after: VersionContentFact,
  reason: string | undefined,
): DerivedChange[] {
  const wasPublic = before !== undefined && isPublic(before.content);
  if (!isPublic(after.content)) return wasPublic ? [hidden({ ...decision, reason }, before)] : [];
  const fieldChanges = wasPublic ? diffContent(publicContent(before.content), publicContent(after.content)) : [];
  return [changeOf({ ...decision, reason }, { kind: wasPublic ? 'amended' : 'added', version: after, fieldChanges })];
}

/** A version that the public may not see takes the place of one it saw: that much is said, and nothing of its content. */
function hidden(decision: DecisionFact, before: VersionContentFact): DerivedChange {
  const fieldChanges: FieldChange[] = [{ path: 'published', kind: 'changed', before: true, after: false }];
  return changeOf(decision, { kind: 'amended', version: before, fieldChanges });
}

function withdrawal(
  decision: DecisionFact,
  withdrawn: VersionContentFact,
  before: VersionContentFact | undefined,
): DerivedChange[] {
  if (!isPublic(withdrawn.content)) return [];
  const effective = { ...decision, effectiveFrom: legalDay(decision.recordedAt) };
  if (before === undefined || !isPublic(before.content)) {
    return [changeOf(effective, { kind: 'abolished', version: withdrawn, fieldChanges: [] })];
  }
  const fieldChanges = diffContent(publicContent(withdrawn.content), publicContent(before.content));
  return [changeOf(effective, { kind: 'amended', version: before, fieldChanges })];
}

const STANDING_KINDS = { suspend: 'suspended', resume: 'resumed', abolish: 'abolished' } as const;

function standing(decision: DecisionFact, version: VersionContentFact | undefined): DerivedChange[] {
  const { kind } = decision;
  if (kind !== 'suspend' && kind !== 'resume' && kind !== 'abolish') return [];
  if (version === undefined || !isPublic(version.content)) return [];
  return [changeOf(decision, { kind: STANDING_KINDS[kind], version, fieldChanges: [] })];
}

interface ChangeContent {
  readonly kind: ChangeKind;
  readonly version: VersionContentFact;
  readonly fieldChanges: readonly FieldChange[];
}

function changeOf(decision: DecisionFact, { kind, version, fieldChanges }: ChangeContent): DerivedChange {
  return {
    // The same change of the same decision gets the same id when it is derived again.
    id: `${ID_PREFIXES.change}_${decision.id.slice(ID_PREFIXES.decision.length + 1)}`,
    kind,
    versionId: version.id,
    versionNo: version.versionNo,
    name: version.content.name,
    effectiveFrom: decision.effectiveFrom ?? legalDay(decision.recordedAt),
    publishedAt: decision.recordedAt,
    reason: decision.reason ?? null,
    fieldChanges,
  };
}
