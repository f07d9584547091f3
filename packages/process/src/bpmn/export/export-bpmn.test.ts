import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { layOutChart } from '../../layout/lay-out-chart.js';
import { permitDefinition } from '../../test-support/permit-definition.js';
import { exportBpmn } from './export-bpmn.js';

const definition = permitDefinition();
const drawings = {
  'without a drawing': undefined,
  'with a drawing for phones': layOutChart(definition.publicLayer, { direction: 'down', language: 'zh' }),
  'with a drawing for desks': layOutChart(definition.publicLayer, { direction: 'right', language: 'zh' }),
};

const list = (element: ModdleElement, property: string) => (element.get(property) ?? []) as ModdleElement[];
const idOf = (element: unknown) => String((element as ModdleElement).get('id'));

/** Everything in a process or sub-process that a modeller has to show, with what is inside of it. */
function shown(container: ModdleElement): ModdleElement[] {
  return list(container, 'flowElements').flatMap((element) => [
    element,
    ...(element.$instanceOf('bpmn:SubProcess') ? shown(element) : []),
  ]);
}

describe.each(Object.entries(drawings))('a file %s', (_name, drawing) => {
  it('is valid to a reader that does not know us, and has a place for everything', async () => {
    const xml = await exportBpmn(definition, { name: '示范许可', drawing });
    const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
    expect(warnings).toEqual([]);
    const roots = list(rootElement, 'rootElements');
    const lanes = roots.flatMap((root) => list(root, 'laneSets')).flatMap((set) => list(set, 'lanes'));
    const pools = roots.flatMap((root) => list(root, 'participants'));
    const parts = list(rootElement, 'diagrams').flatMap((diagram) =>
      list(diagram.get('plane') as ModdleElement, 'planeElement'),
    );
    const placed = parts.map((part) => idOf(part.get('bpmnElement')));
    const wanted = [...pools, ...lanes, ...roots.flatMap(shown)].map(idOf);
    expect([...placed].sort()).toEqual([...wanted].sort());
  });

  it('lines begin and end at the border of the shapes that they join', async () => {
    const xml = await exportBpmn(definition, { name: '示范许可', drawing });
    const { rootElement } = await new BpmnModdle().fromXML(xml);
    for (const diagram of list(rootElement, 'diagrams')) {
      const parts = list(diagram.get('plane') as ModdleElement, 'planeElement');
      const boxes = new Map(
        parts.flatMap((part) => {
          const bounds = part.get('bounds') as ModdleElement | undefined;
          const box = ['x', 'y', 'width', 'height'].map((key) => Number(bounds?.get(key)));
          return bounds === undefined ? [] : [[idOf(part.get('bpmnElement')), box] as const];
        }),
      );
      for (const part of parts.filter((each) => each.$type === 'bpmndi:BPMNEdge')) {
        const flow = part.get('bpmnElement') as ModdleElement;
        const points = list(part, 'waypoint').map((point) => [Number(point.get('x')), Number(point.get('y'))] as const);
        expect(points.length).toBeGreaterThan(1);
        expect(isOnBorder(points[0], boxes.get(idOf(flow.get('sourceRef')))), `${idOf(flow)} begins`).toBe(true);
        expect(
          isOnBorder(points[points.length - 1], boxes.get(idOf(flow.get('targetRef')))),
          `${idOf(flow)} ends`,
        ).toBe(true);
        for (const [at, [x, y]] of points.entries()) {
          const before = points[at - 1];
          if (before !== undefined) expect(before[0] === x || before[1] === y, `${idOf(flow)} is square`).toBe(true);
        }
      }
    }
  });
});

/** Corners of a box as left, top, right, bottom. */
function edgesOf(holder: unknown): readonly [number, number, number, number] {
  const bounds = (holder as ModdleElement).get('bounds') as ModdleElement;
  const [x = NaN, y = NaN, width = NaN, height = NaN] = ['x', 'y', 'width', 'height'].map((key) =>
    Number(bounds.get(key)),
  );
  return [x, y, x + width, y + height];
}

describe.each(['right', 'down'] as const)('a file with the chart drawn to the %s', (direction) => {
  const drawing = layOutChart(definition.publicLayer, { direction, language: 'zh' });

  async function publicParts() {
    const { rootElement } = await new BpmnModdle().fromXML(await exportBpmn(definition, { name: '示范许可', drawing }));
    const [diagram] = list(rootElement, 'diagrams');
    return list(diagram?.get('plane') as ModdleElement, 'planeElement');
  }

  // Forks and joins are drawn as bars: their lines run along them to the smaller gateway.
  it('no line of an event or a decision crosses its name', async () => {
    const parts = await publicParts();
    const lines = parts.filter(({ $type }) => $type === 'bpmndi:BPMNEdge');
    const named = parts.filter((part) => {
      const isBar = (part.get('bpmnElement') as ModdleElement).$instanceOf('bpmn:ParallelGateway');
      return part.$type === 'bpmndi:BPMNShape' && part.get('label') !== undefined && !isBar;
    });
    expect(named.length).toBeGreaterThan(2);
    for (const shape of named) {
      const [left, top, right, bottom] = edgesOf(shape.get('label'));
      const id = idOf(shape.get('bpmnElement'));
      for (const line of lines) {
        const flow = line.get('bpmnElement') as ModdleElement;
        if (idOf(flow.get('sourceRef')) !== id && idOf(flow.get('targetRef')) !== id) continue;
        const points = list(line, 'waypoint').map((point) => [Number(point.get('x')), Number(point.get('y'))] as const);
        for (const [at, [x1, y1]] of points.entries()) {
          const [x2, y2] = points[at + 1] ?? [x1, y1];
          const isApart =
            Math.max(x1, x2) < left || Math.min(x1, x2) > right || Math.max(y1, y2) < top || Math.min(y1, y2) > bottom;
          expect(isApart, `${idOf(flow)} beside the name of ${id}`).toBe(true);
        }
      }
    }
  });

  it('conditions stand where the chart has them, and the mark of a sub-process has room below its name', async () => {
    const parts = await publicParts();
    const labelled = parts.filter((part) => part.$type === 'bpmndi:BPMNEdge' && part.get('label') !== undefined);
    const conditions = definition.publicLayer.flows.filter(({ condition }) => condition !== undefined);
    expect(labelled.map((part) => idOf(part.get('bpmnElement')))).toEqual(conditions.map(({ id }) => `flow_${id}`));
    const collapsed = parts.filter((part) => part.get('isExpanded') === false);
    expect(collapsed.length).toBeGreaterThan(0);
    for (const part of collapsed) {
      const [, top, , bottom] = edgesOf(part);
      expect(bottom - top).toBeGreaterThanOrEqual(63);
    }
  });
});

/** Within a pixel: positions are rounded. */
function isOnBorder(point: readonly [number, number] | undefined, box: readonly number[] | undefined): boolean {
  const [left = NaN, top = NaN, width = NaN, height = NaN] = box ?? [];
  const [x = NaN, y = NaN] = point ?? [];
  const isInside = x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;
  const near = (value: number, edge: number) => Math.abs(value - edge) <= 1;
  return isInside && (near(x, left) || near(x, left + width) || near(y, top) || near(y, top + height));
}
