import { findAll } from './mount.js';

/** A renderer may round a glyph's width up. */
const SLACK = 0.6;

interface Side {
  readonly left: number;
  readonly right: number;
}

/** How far a text really reaches over the sides of a box, in the drawing's own units. Blanks at the end leave no ink. */
export function widthOver(text: SVGTextElement, { left, right }: Side): number {
  const parts = text.querySelectorAll('tspan');
  const lines: readonly SVGTextContentElement[] = parts.length === 0 ? [text] : [...parts];
  const overs = lines.map((line) => {
    const length = line.textContent.trimEnd().length;
    const start = length === 0 ? left : line.getStartPositionOfChar(0).x;
    return Math.max(left - start, start + line.getSubStringLength(0, length) - right);
  });
  return Math.max(...overs);
}

/** The names of drawn steps that reach over the sides of their steps, as the page's face really draws them. */
export function textOutside(element: Element): { readonly count: number; readonly outside: readonly string[] } {
  const outside: string[] = [];
  let count = 0;
  for (const node of findAll(element, '.step')) {
    const shape = node.querySelector<SVGGraphicsElement>('.shape');
    const texts = node.parentElement?.querySelectorAll<SVGTextElement>('.name, .badge-text') ?? [];
    if (shape === null) continue;
    const { x, width } = shape.getBBox();
    for (const text of texts) {
      count += 1;
      const over = widthOver(text, { left: x, right: x + width });
      if (over > SLACK) outside.push(`“${text.textContent}” by ${over.toFixed(1)} px`);
    }
  }
  return { count, outside };
}
