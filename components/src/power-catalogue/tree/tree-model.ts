import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import type { Labels } from '../labels.js';
import type { Selection } from '../model/catalogue-model.js';

/** What the first level of the tree is. */
export type TreeOrder = 'type' | 'department';

export interface TreeNode {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly level: 1 | 2;
  readonly parent: string | undefined;
  /** What choosing the node filters by. */
  readonly selection: Selection;
  readonly children: readonly TreeNode[];
}

/** The tree of the given rows, with counts; branches without rows are left out. */
export function treeNodes(
  rows: readonly number[],
  { items, powerTypes, departments }: CatalogueSnapshot,
  labels: Labels,
  order: TreeOrder,
): readonly TreeNode[] {
  const isByType = order === 'type';
  const [outer, inner] = isByType ? [items.powerTypes, items.departments] : [items.departments, items.powerTypes];
  const [outerSize, innerSize] = isByType
    ? [powerTypes.length, departments.length]
    : [departments.length, powerTypes.length];
  const counts = new Uint32Array(outerSize * innerSize);
  for (const row of rows) {
    const cell = (outer[row] ?? 0) * innerSize + (inner[row] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const outerName = (index: number): string => (isByType ? labels.type(index) : labels.department(index));
  const innerName = (index: number): string => (isByType ? labels.department(index) : labels.type(index));
  const selection = (first: number, second?: number): Selection => {
    const own = second === undefined ? undefined : new Set([second]);
    return isByType
      ? { type: new Set([first]), ...(own && { department: own }) }
      : { department: new Set([first]), ...(own && { type: own }) };
  };
  return Array.from({ length: outerSize }, (_, first): TreeNode => {
    const key = `${order}-${first}`;
    const children = Array.from({ length: innerSize }, (__, second): TreeNode => {
      const count = counts[first * innerSize + second] ?? 0;
      const name = innerName(second);
      return {
        key: `${key}-${second}`,
        name,
        count,
        level: 2,
        parent: key,
        selection: selection(first, second),
        children: [],
      };
    }).filter(({ count }) => count > 0);
    const count = children.reduce((sum, child) => sum + child.count, 0);
    const sorted = isByType ? [...children].sort((a, b) => b.count - a.count) : children;
    return {
      key,
      name: outerName(first),
      count,
      level: 1,
      parent: undefined,
      selection: selection(first),
      children: sorted,
    };
  }).filter(({ count }) => count > 0);
}

/** The nodes that can be seen, from top to bottom. */
export function visibleNodes(nodes: readonly TreeNode[], open: ReadonlySet<string>): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...(open.has(node.key) ? visibleNodes(node.children, open) : [])]);
}
