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

/** Within a pixel: positions are rounded. */
function isOnBorder(point: readonly [number, number] | undefined, box: readonly number[] | undefined): boolean {
  const [left = NaN, top = NaN, width = NaN, height = NaN] = box ?? [];
  const [x = NaN, y = NaN] = point ?? [];
  const isInside = x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;
  const near = (value: number, edge: number) => Math.abs(value - edge) <= 1;
  return isInside && (near(x, left) || near(x, left + width) || near(y, top) || near(y, top + height));
}
