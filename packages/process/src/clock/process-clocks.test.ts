import type { CaseEvent, PauseRule, ProcessDefinition } from '@sunlit/contract';
import { createCnCalendar, type TimeLimit } from '@sunlit/standards';
import { proveRuns } from '@sunlit/testkit/prove';
import { describe, expect, it } from 'vitest';
import { createDice, type Dice } from '../test-support/dice.js';
import { at } from '../test-support/history-of.js';
import { sampleDefinition, workingDays } from '../test-support/sample-definitions.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { slowCount, slowDue, type SlowStretch } from '../test-support/slow-calendar.js';
import { caseClock } from './case-clock.js';
import { stepClocks } from './step-clocks.js';

const calendar = createCnCalendar();
const HOUR = 3_600_000;
const instant = (ms: number): string => new Date(ms).toISOString();
const dayOf = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 10);

/** What happened, as the test itself knows it, beside the history that the clock is read from. */
interface Story {
  readonly history: CaseEvent[];
  readonly startedAt: number;
  readonly pauses: (SlowStretch & { readonly since: number })[];
  readonly stays: { step: string; from: number; to?: number }[];
  extendedAt: number | undefined;
  stoppedAt: number | undefined;
  now: number;
}

function definitionWith(extension: TimeLimit, limit: TimeLimit, pause: PauseRule): ProcessDefinition {
  return sampleDefinition({
    steps: [
      { id: 'begin', kind: 'start', lane: 'applicant' },
      { id: 'accept', kind: 'task', lane: 'window', clock: 'starts' },
      { id: 'examine', kind: 'decision', lane: 'office', limit },
      { id: 'inspect', kind: 'task', lane: 'office', clock: 'not_counted' },
      { id: 'decide', kind: 'decision', lane: 'leader', clock: 'stops' },
      { id: 'finish', kind: 'end', lane: 'applicant' },
    ],
    flows: [
      { id: 'f1', from: 'begin', to: 'accept' },
      { id: 'f2', from: 'accept', to: 'examine' },
      { id: 'look', from: 'examine', to: 'inspect' },
      { id: 'on', from: 'examine', to: 'decide' },
      { id: 'seen', from: 'inspect', to: 'examine', isReturn: true },
      { id: 'back', from: 'decide', to: 'examine', isReturn: true },
      { id: 'out', from: 'decide', to: 'finish' },
    ],
    rules: { pauses: [pause], extension: { limit: extension, basis: '规定' } },
  });
}

const WAYS: Readonly<Record<string, readonly (readonly [flow: string, to: string])[]>> = {
  examine: [
    ['look', 'inspect'],
    ['on', 'decide'],
  ],
  inspect: [['seen', 'examine']],
  decide: [
    ['back', 'examine'],
    ['out', ''],
  ],
};

function tell(dice: Dice): Story {
  const begin = Date.parse('2023-12-01T00:00:00Z') + dice.between(0, 24 * 1000) * HOUR;
  const story: Story = {
    history: [at(instant(begin), 'start'), at(instant(begin), 'accept/accept')],
    startedAt: begin,
    pauses: [],
    stays: [{ step: 'examine', from: begin }],
    extendedAt: undefined,
    stoppedAt: undefined,
    now: begin,
  };
  for (let turn = dice.between(0, 10); turn > 0 && story.stoppedAt === undefined; turn -= 1) {
    story.now += dice.between(0, 24 * 12) * HOUR;
    takeTurn(dice, story);
  }
  story.now += dice.between(0, 24 * 40) * HOUR;
  return story;
}

function takeTurn(dice: Dice, story: Story): void {
  const add = (said: string): unknown => story.history.push(at(instant(story.now), said));
  const pause = story.pauses[story.pauses.length - 1];
  if (pause !== undefined && pause.to === undefined) {
    add('resume');
    story.pauses[story.pauses.length - 1] = { ...pause, to: dayOf(story.now) };
    return;
  }
  const throwOf = dice.between(1, 10);
  if (throwOf <= 4) {
    add('pause expert_review');
    story.pauses.push({ from: dayOf(story.now), since: story.now });
  } else if (throwOf === 5 && story.extendedAt === undefined) {
    add('extend');
    story.extendedAt = story.now;
  } else {
    const stay = story.stays[story.stays.length - 1];
    const [flow, to] = dice.pick(WAYS[stay?.step ?? ''] ?? []);
    add(`${stay?.step ?? ''}/${stay?.step ?? ''}>${flow}`);
    if (stay !== undefined) stay.to = story.now;
    if (to === '') story.stoppedAt = story.now;
    else story.stays.push({ step: to, from: story.now });
  }
}

/** The story with pauses that last no longer than their rule allows, whoever resumed them when. */
function capped(story: Story, limit: TimeLimit | undefined): Story {
  if (limit === undefined) return story;
  const pauses = story.pauses.map((pause) => {
    const last = slowDue(pause.from, limit, []);
    return last !== null && (pause.to ?? dayOf(story.now)) > last ? { ...pause, to: last } : pause;
  });
  return { ...story, pauses };
}

/** A pause that began when the work was finished took nothing from it, not even on the same day. */
function pausesBefore({ pauses }: Story, end = Infinity): readonly SlowStretch[] {
  return pauses.filter(({ since }) => since < end);
}

/** Days that do not count for the case; what is open when the clock stops ends there. */
function notCounted(story: Story): readonly SlowStretch[] {
  const inspected = story.stays
    .filter(({ step }) => step === 'inspect')
    .map(({ from, to }) => (to === undefined ? { from: dayOf(from) } : { from: dayOf(from), to: dayOf(to) }));
  return [...pausesBefore(story, story.stoppedAt), ...inspected];
}

function expectedDue(
  start: string,
  limit: TimeLimit,
  extension: TimeLimit | undefined,
  stretches: readonly SlowStretch[],
): string | null {
  if (extension === undefined) return slowDue(start, limit, stretches);
  if (extension.unit === limit.unit)
    return slowDue(start, { ...limit, value: limit.value + extension.value }, stretches);
  const first = slowDue(start, limit, stretches);
  return first === null ? null : slowDue(first, extension, stretches);
}

function expected(story: Story, limit: TimeLimit, extension: TimeLimit): object {
  const stretches = notCounted(story);
  const start = dayOf(story.startedAt);
  const plain = slowDue(start, limit, stretches);
  // Who extends what has passed already extends nothing.
  const isInTime = story.extendedAt !== undefined && (plain === null || dayOf(story.extendedAt) <= plain);
  const dueOn = expectedDue(start, limit, isInTime ? extension : undefined, stretches);
  const end = dayOf(story.stoppedAt ?? story.now);
  const isLate = dueOn !== null && end > dueOn;
  const left =
    dueOn === null || story.stoppedAt !== undefined
      ? undefined
      : isLate
        ? minus(slowCount(dueOn, end, []))
        : slowCount(end, dueOn, stretches);
  return {
    counted: slowCount(start, end, stretches),
    inAll: slowCount(start, end, []),
    dueOn,
    left,
    lateBy: isLate ? slowCount(dueOn, end, []) : undefined,
    verdict: isLate ? 'late' : story.stoppedAt === undefined ? 'open' : 'in_time',
    lastEntry: dueOn,
  };
}

const minus = ([working, all]: readonly [number, number]): [number, number] => [0 - working, 0 - all];
const pair = (days: { workingDays: number; calendarDays: number } | undefined): [number, number] | undefined =>
  days && [days.workingDays, days.calendarDays];

function found(story: Story, definition: ProcessDefinition, limit: TimeLimit): object {
  const clock = caseClock(definition, story.history, { calendar, now: instant(story.now), statutoryLimit: limit });
  const standing = clock?.limits.statutory;
  return {
    counted: pair(clock?.counted),
    // Each day is put down once: to the clock, or to one thing that took it out.
    inAll: clock?.notCounted.reduce<readonly number[]>(
      ([working = 0, all = 0], { days }) => [working + days.workingDays, all + days.calendarDays],
      pair(clock.counted) ?? [],
    ),
    dueOn: standing?.dueOn,
    left: pair(standing?.left),
    lateBy: pair(standing?.lateBy),
    verdict: standing?.verdict,
    lastEntry: clock?.entries[clock.entries.length - 1]?.due[0]?.dueOn,
  };
}

function checkStay(story: Story, definition: ProcessDefinition, limit: TimeLimit): void {
  const clocks = stepClocks(definition, story.history, { calendar, now: instant(story.now) });
  const own = clocks.filter(({ step, internalStep }) => step === 'examine' && internalStep === undefined);
  const stays = story.stays.filter(({ step }) => step === 'examine');
  const counted = stays.map(({ from, to }) => slowCount(dayOf(from), dayOf(to ?? story.now), pausesBefore(story, to)));
  expect(own.map((clock) => pair(clock.counted))).toEqual(counted);
  const all = counted.reduce(([working, days], [more, others]) => [working + more, days + others], [0, 0]);
  expect(pair(own[own.length - 1]?.countedInAll)).toEqual(all);
  const last = stays[stays.length - 1];
  if (last === undefined || last.to !== undefined) return;
  expect(own[own.length - 1]?.limits.step?.dueOn).toBe(slowDue(dayOf(last.from), limit, story.pauses));
}

describe('clocks of random cases', () => {
  it('agree with a slow reading, day by day, of what happened', () => {
    const { n, seed } = proveRuns('process-clocks', 20_000);
    const dice = createDice(seededRandom(seed));
    const seen = { late: 0, open: 0, in_time: 0, still: 0 };
    for (let run = 0; run < n; run += 1) {
      const unit = dice.pick(['working_day', 'working_day', 'calendar_day', 'month'] as const);
      const ifLastDayRests = dice.pick(['next_working_day', 'keep'] as const);
      const limit: TimeLimit = {
        value: unit === 'month' ? dice.between(1, 3) : dice.between(1, 40),
        unit,
        ifLastDayRests,
      };
      const pause: PauseRule = {
        ground: 'expert_review',
        basis: '规定',
        ...(dice.happens(0.5) ? { limit: workingDays(dice.between(1, 12)) } : {}),
      };
      const extension = dice.happens(0.5)
        ? workingDays(dice.between(1, 15))
        : ({ value: dice.between(1, 20), unit: 'calendar_day', ifLastDayRests } as const);
      const definition = definitionWith(extension, limit, pause);
      const story = capped(tell(dice), pause.limit);
      const wanted = expected(story, limit, extension);
      const result = found(story, definition, limit);
      expect({ run, ...result }).toEqual({ run, ...wanted });
      checkStay(story, definition, limit);
      if ('verdict' in wanted && typeof wanted.verdict === 'string' && wanted.verdict in seen)
        seen[wanted.verdict as 'late'] += 1;
      if ('dueOn' in wanted && wanted.dueOn === null) seen.still += 1;
    }
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(n / 50);
  }, 600_000);
});
