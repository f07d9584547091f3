import type { CaseEvent } from '@sunlit/contract';
import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { createDice } from '../test-support/dice.js';
import { at } from '../test-support/history-of.js';
import { randomAction } from '../test-support/random-actions.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { permitDefinition, sampleDefinition, workingDays } from '../test-support/sample-definitions.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { checkConformance } from './check-conformance.js';

const calendar = createCnCalendar();
const NOW = '2026-03-16T04:00:00.000Z';
const STEPS = ['a', 'b', 'c', 'd', 'e'];

function permutations(items: readonly string[]): readonly (readonly string[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first) => permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]));
}

describe('any history at all', () => {
  it('is measured without a throw, the same each time, also in a definition that is none', () => {
    const random = seededRandom(3);
    const dice = createDice(random);
    for (let run = 0; run < 300; run += 1) {
      const definition = randomDefinition(random);
      const other =
        run % 3 === 0
          ? { ...definition, publicLayer: { ...definition.publicLayer, flows: definition.publicLayer.flows.slice(2) } }
          : definition;
      const history = Array.from({ length: dice.between(0, 25) }, (_, index): CaseEvent => {
        const occurredAt = new Date(
          Date.parse('2026-03-02T01:00:00Z') + (index + dice.between(-3, 3)) * 8_000_000,
        ).toISOString();
        return {
          action: randomAction(dice, dice.happens(0.9) ? other : permitDefinition, occurredAt),
          recordedAt: occurredAt,
        };
      });
      const options = { calendar, now: NOW, isOver: dice.happens(0.3), statutoryLimit: workingDays(20) };
      const result = checkConformance(other, history, options);
      expect(checkConformance(other, history, options)).toEqual(result);
      expect(result.conforms).toBe(result.findings.length === 0);
    }
  });

  it('may be very long: each event is looked at once', () => {
    const random = seededRandom(5);
    const definition = randomDefinition(random, { mostSteps: 40 });
    const dice = createDice(random);
    const history = Array.from({ length: 100_000 }, (_, index): CaseEvent => {
      const occurredAt = new Date(Date.parse('2026-03-02T01:00:00Z') + index * 1000).toISOString();
      return { action: randomAction(dice, definition, occurredAt), recordedAt: occurredAt };
    }).filter(({ action }) => action.kind === 'complete' || action.kind === 'start');
    const { findings: found } = checkConformance(definition, history, { calendar, now: NOW });
    expect(found.length).toBeGreaterThan(10_000);
  });

  it('that only turns the order round is out of order and nothing else, in every order there is', () => {
    const line = sampleDefinition({
      steps: [
        { id: 'begin', kind: 'start', lane: 'window' },
        ...STEPS.map((id) => ({ id, kind: 'task' as const, lane: 'office' })),
        { id: 'finish', kind: 'end', lane: 'window' },
      ],
      flows: ['begin', ...STEPS].map((from, index) => ({ id: `f${index}`, from, to: STEPS[index] ?? 'finish' })),
    });
    for (const order of permutations(STEPS)) {
      const events = order.map((step, index) => at(`2026-03-0${index + 3}`, `${step}/${step}`));
      const { findings } = checkConformance(line, [at('2026-03-02', 'start'), ...events], {
        calendar,
        now: NOW,
        isOver: true,
      });
      // Late is each step that comes after one which it precedes.
      const late = order.filter((step, index) => order.slice(0, index).some((earlier) => earlier > step));
      expect(findings.map(({ kind, step }) => `${kind} ${step ?? ''}`)).toEqual(
        late.map((step) => `out_of_order ${step}`),
      );
    }
  });
});
