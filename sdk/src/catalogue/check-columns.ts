import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';

/**
 * Where the columns of a snapshot do not fit each other, or undefined. A page that drew such a snapshot would show
 * wrong departments.
 */
export function findColumnFault(snapshot: CatalogueSnapshot): string | undefined {
  const { items } = snapshot;
  const count = items.ids.length;
  for (const [name, column] of Object.entries(items)) {
    if (column.length !== count) return `items.${name}`;
  }
  const indexes = [
    ['departments', items.departments, snapshot.departments.length],
    ['powerTypes', items.powerTypes, snapshot.powerTypes.length],
    ['areas', items.areas, snapshot.areas.length],
  ] as const;
  for (const [name, column, end] of indexes) {
    const wrong = column.findIndex((index) => index < 0 || index >= end);
    if (wrong >= 0) return `items.${name}.${wrong}`;
  }
  return undefined;
}
