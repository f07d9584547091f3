import type { ChartModel } from '../model/chart-model.js';
import { labelText } from '../drawing/label-text.js';
import { svgNode, units } from '../drawing/svg-node.js';

/** The names of the lanes: a picture of its own over the chart, which stays in sight while the chart moves under it. */
export class LaneHeads {
  readonly svg = svgNode('svg', { class: 'drawing heads', 'aria-hidden': 'true', focusable: 'false' });
  /** How much of the chart the names cover at its left and at its top, in em. */
  cover = { left: 0, top: 0 };

  #model: ChartModel | undefined;
  #size = { width: 0, height: 0 };

  /** Shows the lanes of a chart. Nothing happens while it is the same. */
  show(model: ChartModel): void {
    if (model === this.#model) return;
    this.#model = model;
    const { lanes, direction, width, height } = model;
    const isDown = direction !== 'right';
    // A name stands in the middle of its head: as far from its one border as from the other.
    const head = lanes.reduce((most, { x, y, label }) => {
      const size = isDown ? 2 * (label.y - y) + label.height : 2 * (label.x - x) + label.width;
      return Math.max(most, size);
    }, 0);
    this.cover = isDown ? { left: 0, top: head } : { left: head, top: 0 };
    this.#size = isDown ? { width, height: head } : { width: head, height };
    this.svg.setAttribute('viewBox', `0 0 ${units(this.#size.width)} ${units(this.#size.height)}`);
    this.svg.textContent = '';
    for (const [index, lane] of lanes.entries()) {
      const box = isDown ? { ...lane, height: head } : { ...lane, width: head };
      this.svg.append(
        svgNode('rect', { class: index % 2 === 0 ? 'lane' : 'lane odd', ...unitsOf(box) }),
        labelText(lane.label, { className: 'lane-name', size: 0.9375 }),
      );
    }
  }

  /** How large one em is on the screen, in pixels. */
  setScale(pixels: number): void {
    this.svg.setAttribute('width', String(Math.round(this.#size.width * pixels)));
    this.svg.setAttribute('height', String(Math.round(this.#size.height * pixels)));
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box in em in the units of the drawing. */
function unitsOf({ x, y, width, height }: Box): Box {
  return { x: units(x), y: units(y), width: units(width), height: units(height) };
}
