import { processDefinitionSchema } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { publicGraph, insideGraph } from '../graph/layer-graph.js';
import { reachable, topologicalOrder } from '../graph/directed-graph.js';
import { randomDefinition } from './random-definition.js';
import { seededRandom } from './seeded-random.js';

const many = Array.from({ length: 300 }, (_, seed) => randomDefinition(seededRandom(seed)));

describe('randomDefinition', () => {
  it('gives definitions that the contract accepts unchanged', () => {
    for (const definition of many) expect(processDefinitionSchema.parse(definition)).toEqual(definition);
  });

  it('gives the same for the same seed, and others for others', () => {
    expect(randomDefinition(seededRandom(5))).toEqual(many[5]);
    expect(many[5]).not.toEqual(many[6]);
  });

  it('has each construct in many of them', () => {
    const count = (test: (definition: (typeof many)[number]) => boolean): number => many.filter(test).length;
    expect(count(({ publicLayer }) => publicLayer.steps.some(({ kind }) => kind === 'join'))).toBeGreaterThan(60);
    expect(count(({ publicLayer }) => publicLayer.flows.some(({ isReturn }) => isReturn))).toBeGreaterThan(60);
    expect(count(({ publicLayer }) => publicLayer.flows.some(({ atMost }) => atMost !== undefined))).toBeGreaterThan(
      30,
    );
    expect(count(({ publicLayer }) => publicLayer.steps.some(({ deemed }) => deemed !== undefined))).toBeGreaterThan(
      30,
    );
    const inside = (test: (graph: (typeof many)[number]['internalLayer']['graphs'][number]) => boolean): number =>
      count(({ internalLayer }) => internalLayer.graphs.some(test));
    expect(inside(({ steps }) => steps.some(({ kind }) => kind === 'join'))).toBeGreaterThan(30);
    expect(inside(({ flows }) => flows.some(({ isReturn, to }) => isReturn && to !== undefined))).toBeGreaterThan(30);
  });

  it('leads from the start to every step, from every step to the end, without circles', () => {
    for (const { publicLayer, internalLayer } of many) {
      const graph = publicGraph(publicLayer);
      expect(reachable(graph, ['begin']).size).toBe(graph.nodes.length);
      expect(reachable(graph, ['finish'], 'backward').size).toBe(graph.nodes.length);
      expect(topologicalOrder(graph)).toHaveLength(graph.nodes.length);
      for (const inside of internalLayer.graphs) {
        expect(reachable(insideGraph(inside), [inside.entry]).size).toBe(inside.steps.length);
        expect(topologicalOrder(insideGraph(inside))).toHaveLength(inside.steps.length);
      }
    }
  });
});
