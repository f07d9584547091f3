import { CHART_DIRECTIONS, CHART_LANGUAGES, drawingSchema } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { crossingCount, drawingFaults, sharedLength } from '../test-support/drawing-faults.js';
import { MORE_SAMPLE_CHARTS } from '../test-support/more-sample-charts.js';
import { SAMPLE_CHARTS } from '../test-support/sample-charts.js';
import { PROCESS_TEMPLATES } from '../templates/templates.js';
import { randomDefinition } from '../test-support/random-definition.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { layOutChart, layOutInside } from './lay-out-chart.js';

const FACTS = {
  department: '某局',
  materials: [],
  limit: { value: 10, unit: 'working_day', ifLastDayRests: 'keep' },
} as const;
/** Five exits, a name of 23 characters, returns on both sides: these are moved about. */
const WIDE = new Set(['manyExits', 'longNames', 'skips']);
const SAMPLES = Object.entries({ ...SAMPLE_CHARTS, ...MORE_SAMPLE_CHARTS });

describe('layOutChart', () => {
  for (const [name, layer] of SAMPLES) {
    it(`draws ${name} without fault in both directions and languages`, () => {
      const laneOf = (step: string) => layer.steps.find(({ id }) => id === step)?.lane;
      for (const direction of CHART_DIRECTIONS) {
        for (const language of CHART_LANGUAGES) {
          const drawing = layOutChart(layer, { direction, language });
          expect(drawingFaults(drawing, laneOf), `${direction} ${language}`).toEqual([]);
          expect(sharedLength(drawing), `${direction} ${language}`).toBeLessThan(0.1);
          expect(drawingSchema.parse(drawing)).toEqual(drawing);
          expect(drawing.steps.map(({ id }) => id)).toEqual(layer.steps.map(({ id }) => id));
          expect(drawing.flows.map(({ id }) => id)).toEqual(layer.flows.map(({ id }) => id));
        }
      }
    });
  }

  it('crosses nothing between a fork and its join where the branches stand below each other', () => {
    const layer = SAMPLE_CHARTS['forkInLane'] ?? MORE_SAMPLE_CHARTS['forkInLane'];
    if (layer === undefined) throw new RangeError('No such chart.');
    const { steps, flows, ...rest } = layOutChart(layer, { direction: 'down', language: 'zh' });
    const bars = new Set(layer.steps.filter(({ kind }) => kind === 'fork' || kind === 'join').map(({ id }) => id));
    const between = flows.filter(({ from, to }) => bars.has(from) || bars.has(to));
    expect(between.length).toBeGreaterThan(4);
    expect(crossingCount({ ...rest, steps, flows: between })).toBe(0);
  });

  it('keeps charts of one and two lanes within the 360 px of a phone', () => {
    const narrow = SAMPLES.filter(([, { lanes }]) => lanes.length <= 2).map(([name, layer]) => [name, layer] as const);
    const templates = PROCESS_TEMPLATES.map(({ id, build }) => [id, build(FACTS).publicLayer] as const);
    const charts = [...narrow, ...templates.filter(([, { lanes }]) => lanes.length <= 2)];
    const wide = charts.filter(([name]) => !WIDE.has(name));
    expect(wide.length).toBeGreaterThan(6);
    for (const [name, layer] of wide) {
      expect(layOutChart(layer, { direction: 'down', language: 'zh' }).width, name).toBeLessThanOrEqual(360 / 16);
    }
  });
});

describe('the templates, drawn', () => {
  const drawings = (direction: 'down' | 'right') =>
    PROCESS_TEMPLATES.map(({ id, build }) => {
      const layer = build({ ...FACTS, office: '行政审批处' }).publicLayer;
      return { id, layer, drawing: layOutChart(layer, { direction, language: 'zh' }) };
    });

  it('cross few lines: what leads further leaves at the side, what leads less far at the end', () => {
    const sum = (direction: 'down' | 'right'): number =>
      drawings(direction).reduce((count, { drawing }) => count + crossingCount(drawing), 0);
    expect(sum('right')).toBeLessThanOrEqual(4);
    expect(sum('down')).toBeLessThanOrEqual(23);
  });

  it('put a correction beside the check that asks for it, and lead back before both', () => {
    for (const { id, drawing } of drawings('right')) {
      const find = (name: string) => drawing.steps.find((step) => step.id === name);
      const [check, correct] = [find('check'), find('correct')];
      if (check === undefined || correct === undefined) continue;
      expect(correct.x + correct.width / 2, id).toBeCloseTo(check.x + check.width / 2, 1);
      expect(drawing.flows.find(({ from, to }) => from === 'check' && to === 'correct')?.points, id).toHaveLength(4);
    }
  });

  it('name lanes of up to six Han on one line', () => {
    const names = drawings('right').flatMap(({ layer, drawing }) =>
      drawing.lanes.map(({ id, label }) => ({ name: layer.lanes.find((lane) => lane.id === id)?.name, label })),
    );
    const short = names.filter(({ name }) => name !== undefined && name.length <= 6);
    expect(short.length).toBeGreaterThan(40);
    for (const { name, label } of short) expect(label.lines).toEqual([name]);
  });
});

describe('layOutChart with predefined', () => {
  it('draws a task that can be opened with double sides, and keeps its text between them', () => {
    const layer = SAMPLE_CHARTS['permit'];
    if (layer === undefined) throw new RangeError('No such chart.');
    const predefined = new Set(['examine', 'inspect', 'decide']);
    const drawing = layOutChart(layer, { direction: 'down', language: 'zh', predefined });
    const shaped = drawing.steps.filter(({ shape }) => shape === 'predefined');
    expect(shaped.map(({ id }) => id)).toEqual(['examine', 'inspect']);
    for (const { width, label } of shaped) expect(label.width).toBeLessThanOrEqual(width - 0.9);
  });
});

describe('layOutInside', () => {
  const { internalLayer } = randomDefinition(seededRandom(3), { mostSteps: 30 });
  const graph = internalLayer.graphs.find(({ flows }) => flows.some(({ exit }) => exit !== undefined));
  if (graph === undefined) throw new RangeError('No graph has an exit.');
  const exits = [...new Set(graph.flows.flatMap(({ exit }) => exit ?? []))];
  const options = { direction: 'down', language: 'zh' } as const;

  it('draws a terminator for each public flow by which the work leaves the step', () => {
    const drawing = layOutInside(graph, options);
    const ends = drawing.steps.filter(({ shape }) => shape === 'terminator');
    expect(ends.map(({ id }) => id)).toEqual(exits);
    expect(ends[0]?.label.lines.join('')).toBe('离开本环节');
    expect(drawing.flows.map(({ id }) => id)).toEqual(graph.flows.map(({ id }) => id));
    expect(drawing.lanes).toEqual([]);
  });

  it('writes the names of the exits that it is given, and keeps their ids apart from those of steps', () => {
    const [exit = ''] = exits;
    const [step] = graph.steps;
    if (step === undefined) throw new RangeError('No step.');
    const clashing = { ...graph, steps: [...graph.steps, { ...step, id: exit }] };
    const drawing = layOutInside(clashing, { ...options, exitNames: new Map([[exit, '准予许可']]) });
    expect(drawing.steps.find(({ id }) => id === `${exit}_exit`)?.label.lines).toEqual(['准予许可']);
  });
});
