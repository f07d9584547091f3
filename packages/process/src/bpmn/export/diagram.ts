import type { ModdleElement } from 'bpmn-moddle';
import type { Exporter } from './exporter.js';
import type { Box } from './plain-grid.js';

interface ShapeOptions {
  readonly isHorizontal?: boolean;
  readonly isExpanded?: boolean;
  readonly isMarkerVisible?: boolean;
  /** Where a text beside the shape stands. */
  readonly label?: Box | undefined;
}

/** Shapes and edges of one plane. */
export class Diagram {
  readonly #exporter: Exporter;
  readonly #id: string;
  readonly #parts: ModdleElement[] = [];

  constructor(exporter: Exporter, id: string) {
    this.#exporter = exporter;
    this.#id = id;
  }

  shape(element: ModdleElement, box: Box, { label, ...attributes }: ShapeOptions = {}): void {
    this.#parts.push(
      this.#exporter.create('bpmndi:BPMNShape', {
        id: this.#partId(element),
        bpmnElement: element,
        bounds: this.#bounds(box),
        ...attributes,
        ...this.#label(label),
      }),
    );
  }

  /** `points`: x and y in turn. */
  edge(element: ModdleElement, points: readonly number[], label?: Box): void {
    const waypoint: ModdleElement[] = [];
    for (let at = 0; at + 1 < points.length; at += 2) {
      const [x = 0, y = 0] = points.slice(at, at + 2).map(Math.round);
      waypoint.push(this.#exporter.create('dc:Point', { x, y }));
    }
    this.#parts.push(
      this.#exporter.create('bpmndi:BPMNEdge', {
        id: this.#partId(element),
        bpmnElement: element,
        waypoint,
        ...this.#label(label),
      }),
    );
  }

  finish(of: ModdleElement): ModdleElement {
    const plane = this.#exporter.create('bpmndi:BPMNPlane', {
      id: `${this.#id}.plane`,
      bpmnElement: of,
      planeElement: this.#parts,
    });
    return this.#exporter.create('bpmndi:BPMNDiagram', { id: this.#id, plane });
  }

  #bounds(box: Box): ModdleElement {
    return this.#exporter.create('dc:Bounds', { ...rounded(box) });
  }

  #label(box: Box | undefined): object {
    return box === undefined ? {} : { label: this.#exporter.create('bpmndi:BPMNLabel', { bounds: this.#bounds(box) }) };
  }

  #partId(element: ModdleElement): string {
    return `${this.#id}.${String(element.get('id'))}`;
  }
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}
