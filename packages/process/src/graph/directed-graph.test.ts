import { describe, expect, it } from 'vitest';
import { createDice } from '../test-support/dice.js';
import { seededRandom } from '../test-support/seeded-random.js';
import { createGraph, reachable, topologicalOrder, withoutReturns, type GraphEdge } from './directed-graph.js';

/** `a>b` leads on, `a<b` leads from a back to b. */
const edges = (...lines: string[]): GraphEdge[] =>
  lines.map((line) => {
    const [from = '', to = ''] = line.split(/[<>]/);
    return { id: line, from, to, isReturn: line.includes('<') };
  });
const letters = (word: string) => Array.from(word);
const ids = (list: readonly GraphEdge[]) => list.map(({ id }) => id);

describe('createGraph', () => {
  const graph = createGraph(['a', 'b', 'a', 'c'], edges('a>b', 'a>c', 'b<a', 'a>nowhere', 'nowhere>a', 'c>c'));

  it('knows each node once and leaves out edges that lead nowhere', () => {
    expect(graph.nodes).toEqual(['a', 'b', 'c']);
    expect(ids(graph.edges)).toEqual(['a>b', 'a>c', 'b<a', 'c>c']);
  });

  it('gives the edges of a node in their order, none for a node it does not know', () => {
    expect(ids(graph.outgoing('a'))).toEqual(['a>b', 'a>c']);
    expect(ids(graph.incoming('c'))).toEqual(['a>c', 'c>c']);
    expect(graph.outgoing('nowhere')).toEqual([]);
    expect(graph.incoming('constructor')).toEqual([]);
  });

  it('can be had without ways back', () => {
    expect(ids(withoutReturns(graph).edges)).toEqual(['a>b', 'a>c', 'c>c']);
  });
});

describe('reachable', () => {
  const graph = createGraph(letters('abcde'), edges('a>b', 'b>c', 'c<a', 'd>c'));

  it('follows edges, ways back too, and from their ends when asked', () => {
    expect([...reachable(graph, ['b'])].sort()).toEqual(['a', 'b', 'c']);
    expect([...reachable(graph, ['c'], 'backward')].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...reachable(graph, [])]).toEqual([]);
  });
});

describe('topologicalOrder', () => {
  it('puts each node after all that leads to it, and keeps the given order where nothing decides', () => {
    expect(topologicalOrder(createGraph(letters('dcba'), edges('a>b', 'b>c')))).toEqual(['d', 'a', 'b', 'c']);
    expect(topologicalOrder(createGraph(letters('cba'), []))).toEqual(['c', 'b', 'a']);
    expect(topologicalOrder(createGraph(letters('ab'), edges('a>b', 'b<a')))).toEqual(['a', 'b']);
  });

  it('leaves out the nodes of a circle and what only they lead to', () => {
    expect(topologicalOrder(createGraph(letters('abcd'), edges('a>b', 'b>c', 'c>b', 'c>d')))).toEqual(['a']);
  });

  it('agrees with the plain way of taking the first ready node, on random graphs', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const dice = createDice(seededRandom(seed));
      const nodes = Array.from({ length: dice.between(1, 30) }, (_, at) => `n${at}`);
      const lines = Array.from({ length: dice.between(0, 60) }, () => `${dice.pick(nodes)}>${dice.pick(nodes)}`);
      const graph = createGraph(nodes, edges(...lines));
      expect(topologicalOrder(graph), `seed ${seed}`).toEqual(plainOrder(graph.nodes, graph.edges));
    }
  });
});

function plainOrder(nodes: readonly string[], all: readonly GraphEdge[]): string[] {
  const order: string[] = [];
  for (;;) {
    const next = nodes.find(
      (node) => !order.includes(node) && all.every(({ from, to }) => to !== node || order.includes(from)),
    );
    if (next === undefined) return order;
    order.push(next);
  }
}
