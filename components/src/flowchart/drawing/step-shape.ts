import type { DrawnStep } from '@sunlit/contract';
import { svgNode, tenths, units } from './svg-node.js';

/**
 * The outline of a step as GB/T 1526-1989 draws it: 端点 with round ends, 处理 a rectangle, 既定处理 with double sides,
 * 判断 a diamond, 并行 two lines. A shape this version does not know is drawn as a rectangle.
 */
export function stepShape({ shape, x, y, width, height }: DrawnStep): SVGElement[] {
  const box = { x: units(x), y: units(y), width: units(width), height: units(height) };
  const [right, bottom] = [tenths(box.x + box.width), tenths(box.y + box.height)];
  const path = (d: string): SVGElement => svgNode('path', { class: 'shape', d });
  const rect = (rx: number): SVGElement => svgNode('rect', { class: 'shape', ...box, rx });
  // Lines have no inside to click.
  const ground = svgNode('rect', { class: 'ground', ...box });
  switch (shape) {
    case 'terminator':
      return [rect(tenths(Math.min(box.width, box.height) / 2))];
    case 'decision': {
      const [centre, middle] = [tenths(box.x + box.width / 2), tenths(box.y + box.height / 2)];
      return [path(`M${centre} ${box.y}L${right} ${middle}L${centre} ${bottom}L${box.x} ${middle}Z`)];
    }
    case 'predefined':
      return [rect(3), path(`M${box.x + 7} ${box.y}V${bottom}M${right - 7} ${box.y}V${bottom}`)];
    case 'parallel':
      return [
        ground,
        path(
          width >= height
            ? `M${box.x} ${box.y}H${right}M${box.x} ${bottom}H${right}`
            : `M${box.x} ${box.y}V${bottom}M${right} ${box.y}V${bottom}`,
        ),
      ];
    default:
      return [rect(3)];
  }
}
