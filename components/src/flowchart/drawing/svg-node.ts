const NAMESPACE = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Pixels of one em in the drawing's own units: the label size at rest. The picture is scaled as a whole. */
export const EM = 16;

/** Makes an SVG node. Text becomes a text node, never markup. */
export function svgNode<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  children: readonly Node[] | string = [],
): SVGElementTagNameMap[Tag] {
  const node = document.createElementNS(NAMESPACE, tag);
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value !== undefined) node.setAttribute(name, String(value));
  }
  if (typeof children === 'string') node.textContent = children;
  else for (const child of children) node.appendChild(child);
  return node;
}

/** A length in em as units of the drawing, to a tenth. */
export function units(em: number): number {
  return tenths(em * EM);
}

export function tenths(length: number): number {
  return Math.round(length * 10) / 10;
}
