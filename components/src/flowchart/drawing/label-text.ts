import type { LabelBox } from '@sunlit/contract';
import { svgNode, units } from './svg-node.js';

/** Em below the middle of its line at which a text stands, for faces that hold Han and Latin. */
const BASELINE = 0.36;
/** By how many units half a blank of one em's size moves a line to the left. */
const HALF_BLANK = 2;

interface TextStyle {
  readonly className: string;
  /** Size of the text in em of the label text. */
  readonly size: number;
}

/** The lines of a box as text nodes, in the middle of their lines. */
export function labelText(box: LabelBox, { className, size }: TextStyle): SVGTextElement {
  const { lines } = box;
  const lineHeight = box.height / Math.max(1, lines.length);
  const x = units(box.x + box.width / 2);
  const y = (index: number): number => units(box.y + (index + 0.5) * lineHeight + BASELINE * size);
  const [only] = lines;
  if (lines.length <= 1) return svgNode('text', { class: className, x, y: y(0) }, only ?? '');
  return svgNode(
    'text',
    { class: className },
    lines.map((line, index) => {
      // A blank keeps words apart for whoever reads the text instead of seeing it.
      const isBetweenWords = /[!-~]$/.test(line) && index < lines.length - 1;
      const shift = isBetweenWords ? HALF_BLANK * size : 0;
      return svgNode('tspan', { x: x + shift, y: y(index) }, isBetweenWords ? `${line} ` : line);
    }),
  );
}
