import type { DecisionKind, Role } from '@sunlit/contract';
import { proveRuns } from '@sunlit/testkit/prove';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, deriveIntervals } from './derive-intervals.js';
import { entryStatus } from '../entry-status.js';
import type { DecisionFact, VersionFact } from './facts.js';
import { statusOf } from './version-status.js';

const versions: VersionFact[] = [1, 2, 3, 4].map((versionNo) => ({ id: `v${versionNo}`, versionNo }));

function decide(kind: DecisionKind, versionId?: string, effectiveFrom?: string): DecisionFact {
  const role: Role = 'publisher';
  return { id: `${kind}-${versionId ?? ''}`, kind, versionId, effectiveFrom, role, recordedAt: new Date(0) };
}

const publish = (versionNo: number, day: string): DecisionFact => decide('publish', `v${versionNo}`, day);
const withdraw = (versionNo: number): DecisionFact => decide('withdraw', `v${versionNo}`);

function intervalsOf(decisions: readonly DecisionFact[]): [number, string, string | undefined][] {
  return deriveIntervals(decisions, versions).versions.map((v) => [v.versionNo, v.effectiveFrom, v.effectiveTo]);
}

describe('the interval of a version', () => {
  it('is open while nothing newer is published', () => {
    expect(intervalsOf([publish(1, '2026-01-01')])).toEqual([[1, '2026-01-01', undefined]]);
  });

  it('ends on the day the next version takes effect, without a gap', () => {
    expect(intervalsOf([publish(1, '2026-01-01'), publish(2, '2026-03-01')])).toEqual([
      [1, '2026-01-01', '2026-03-01'],
      [2, '2026-03-01', undefined],
    ]);
  });

  it('opens again when the next version is withdrawn before its day', () => {
    expect(intervalsOf([publish(1, '2026-01-01'), publish(2, '2026-03-01'), withdraw(2)])).toEqual([
      [1, '2026-01-01', undefined],
      [2, '2026-03-01', '2026-03-01'],
    ]);
  });

  it('ends with the power', () => {
    const decisions = [publish(1, '2026-01-01'), decide('abolish', undefined, '2026-02-01'), publish(2, '2026-03-01')];
    expect(intervalsOf(decisions)).toEqual([
      [1, '2026-01-01', '2026-02-01'],
      [2, '2026-03-01', '2026-03-01'],
    ]);
  });
});

describe('the status of a version', () => {
  const statuses = (decisions: readonly DecisionFact[], days: readonly string[], version = 'v1'): string[] =>
    days.map((day) => statusOf(decisions, versions, version, day));

  it('goes from draft over review to scheduled and active by decisions and the day', () => {
    expect(statuses([], ['2026-01-01'])).toEqual(['draft']);
    expect(statuses([decide('submit', 'v1')], ['2026-01-01'])).toEqual(['under_review']);
    expect(statuses([decide('submit', 'v1'), decide('return', 'v1')], ['2026-01-01'])).toEqual(['draft']);
    expect(statuses([publish(1, '2026-01-02')], ['2026-01-01', '2026-01-02'])).toEqual(['scheduled', 'active']);
  });

  it('is suspended from the first to the day before the last day of a suspension', () => {
    const decisions = [
      publish(1, '2026-01-01'),
      decide('suspend', undefined, '2026-02-01'),
      decide('resume', undefined, '2026-03-01'),
    ];
    const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'];
    expect(statuses(decisions, days)).toEqual(['active', 'suspended', 'suspended', 'active']);
  });

  it('is superseded or abolished for good', () => {
    const decisions = [publish(1, '2026-01-01'), publish(2, '2026-02-01'), decide('abolish', undefined, '2026-03-01')];
    expect(statuses(decisions, ['2026-01-31', '2026-02-01', '2026-03-01'])).toEqual([
      'active',
      'superseded',
      'superseded',
    ]);
    expect(statuses(decisions, ['2026-01-31', '2026-02-01', '2026-03-01'], 'v2')).toEqual([
      'scheduled',
      'active',
      'abolished',
    ]);
  });

  it('is abolished when a draft or a scheduled version was withdrawn', () => {
    expect(statuses([withdraw(1)], ['2026-01-01'])).toEqual(['abolished']);
    expect(statuses([publish(1, '2026-02-01'), withdraw(1)], ['2026-01-01', '2026-03-01'])).toEqual([
      'abolished',
      'abolished',
    ]);
  });
});

/** Days as `2026-01-01` … `2026-01-20`. */
const dayOf = (day: number): string => `2026-01-${String(day).padStart(2, '0')}`;

/** The slow way: for one day, look at every decision again. */
function slowVersionInForce(decisions: readonly DecisionFact[], day: string): number | undefined {
  if (decisions.some((d) => d.kind === 'abolish' && (d.effectiveFrom ?? '') <= day)) return undefined;
  const candidates = versions.filter(({ id }) => {
    const own = decisions.filter((d) => d.versionId === id);
    const publication = own.find((d) => d.kind === 'publish');
    const isWithdrawn = own.some((d) => d.kind === 'withdraw');
    return publication !== undefined && !isWithdrawn && (publication.effectiveFrom ?? '') <= day;
  });
  return candidates[candidates.length - 1]?.versionNo;
}

function slowIsSuspended(decisions: readonly DecisionFact[], day: string): boolean {
  let suspended = false;
  for (const decision of decisions) {
    if ((decision.effectiveFrom ?? '9999') > day) continue;
    if (decision.kind === 'suspend') suspended = true;
    if (decision.kind === 'resume') suspended = false;
  }
  return suspended;
}

const day = fc.integer({ min: 1, max: 20 });

/** Histories as the service lets them happen: suspensions and resumptions alternate and go forward in days. */
const history = fc
  .record({
    publishDays: fc.array(day, { minLength: 1, maxLength: 4 }),
    withdrawn: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
    standingDays: fc.array(day, { maxLength: 5 }),
    abolishDay: fc.option(day, { nil: undefined }),
  })
  .map(({ publishDays, withdrawn, standingDays, abolishDay }) => [
    ...publishDays.map((at, index) => publish(index + 1, dayOf(at))),
    ...withdrawn.filter((versionNo) => versionNo <= publishDays.length).map(withdraw),
    ...[...standingDays]
      .sort((a, b) => a - b)
      .map((at, index) => decide(index % 2 === 0 ? 'suspend' : 'resume', undefined, dayOf(at))),
    ...(abolishDay === undefined ? [] : [decide('abolish', undefined, dayOf(abolishDay))]),
  ]);

describe('intervals and statuses of any history', () => {
  it('agree with looking at every decision again for each day', () => {
    const { n, seed } = proveRuns('power-intervals', 20_000);
    fc.assert(
      fc.property(history, day, (decisions, number) => {
        const today = dayOf(number);
        const { versions: intervals } = deriveIntervals(decisions, versions);
        const inForce = intervals.filter((interval) => covers(interval, today));
        const expected = slowVersionInForce(decisions, today);
        expect(inForce.map(({ versionNo }) => versionNo)).toEqual(expected === undefined ? [] : [expected]);
        for (const { id, versionNo } of versions) {
          const status = statusOf(decisions, versions, id, today);
          const isInForce = status === 'active' || status === 'suspended';
          expect(isInForce).toBe(versionNo === expected);
          if (isInForce) expect(status === 'suspended').toBe(slowIsSuspended(decisions, today));
        }
        const { standings } = deriveIntervals(decisions, versions);
        const rows = standings.map((standing) => ({ ...standing, reason: '' }));
        const entries = intervals.filter((interval) => interval.endedBy !== 'withdrawal');
        for (const interval of entries) {
          const status = statusOf(decisions, versions, interval.versionId, today);
          expect(entryStatus(interval, entries, rows, today)).toBe(status);
        }
      }),
      { numRuns: n, seed },
    );
  });
});
