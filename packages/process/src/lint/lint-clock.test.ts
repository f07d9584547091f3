import type { ProcessDefinition, Step } from '@sunlit/contract';
import { createCnCalendar } from '@sunlit/standards';
import { describe, expect, it } from 'vitest';
import { caseClock } from '../clock/case-clock.js';
import { at } from '../test-support/history-of.js';
import { permitDefinition } from '../test-support/permit-definition.js';
import { lintDefinition } from './lint-definition.js';

const working = (value: number) => ({ value, unit: 'working_day', ifLastDayRests: 'next_working_day' }) as const;

/** A window that accepts, refuses acceptance or asks for a correction, all at the step that starts the clock. */
function acceptingWindow(change: Readonly<Record<string, Partial<Step>>> = {}): ProcessDefinition {
  const { publicLayer, internalLayer } = permitDefinition();
  const changes: Readonly<Record<string, Partial<Step>>> = {
    ...change,
    check: { clock: 'starts', ...change['check'] },
    accept: { clock: 'counts', ...change['accept'] },
  };
  const steps = publicLayer.steps.map((step) => ({ ...step, ...changes[step.id] }));
  const graphs = internalLayer.graphs.map((graph) => {
    const { clock } = changes[graph.step] ?? {};
    return clock === undefined ? graph : { ...graph, steps: graph.steps.map((step) => ({ ...step, clock })) };
  });
  return { publicLayer: { ...publicLayer, steps }, internalLayer: { graphs } };
}

const codes = (definition: ProcessDefinition): readonly string[] =>
  lintDefinition(definition, {
    powerType: 'license',
    statutoryLimit: working(20),
    promisedLimit: working(15),
    materials: ['申请书'],
  }).map(({ code }) => code);

describe('a step with one exit that starts the clock', () => {
  it('may ask for a correction: the engine starts no clock then, and the lint says nothing', () => {
    const window = acceptingWindow();
    expect(codes(window)).toEqual([]);
    const corrected = [
      at('2026-03-02', 'start', { actor: 'applicant' }),
      at('2026-03-02', 'apply/apply', { actor: 'applicant' }),
      at('2026-03-03', 'check/check>incomplete', { post: '核对材料岗' }),
    ];
    const options = { calendar: createCnCalendar(), now: '2026-03-04T00:00:00Z' };
    expect(caseClock(window, corrected, options)).toBeUndefined();
  });

  it('adds nothing to the way that counts by its other exits', () => {
    expect(codes(acceptingWindow({ correct: { clock: 'counts', limit: working(30) } }))).toEqual([]);
    expect(codes(acceptingWindow({ examine: { limit: working(30) } }))).toContain('way_exceeds_statutory');
  });

  it('may refuse on the spot: no clock runs that a decision would have to stop', () => {
    expect(codes(acceptingWindow({ not_accepted: { outcome: 'refused' } }))).toEqual([]);
    expect(codes(acceptingWindow({ decide: { clock: 'counts' } }))).toContain('clock_never_stops');
  });

  it('is warned of what leads back behind it when the clock runs', () => {
    const window = acceptingWindow();
    window.publicLayer.flows.push({ id: 'x', from: 'decide', to: 'check', isReturn: true, condition: '重新核对' });
    expect(codes(window)).toContain('clock_starts_early');
  });
});
