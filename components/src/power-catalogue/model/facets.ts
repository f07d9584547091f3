import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import { CATALOGUE_FLAGS } from '@sunlit/contract/catalogue-flags';

/** What a list can be narrowed by. */
export const FACETS = ['type', 'department', 'area', 'audience', 'online', 'fee'] as const;
export type FacetId = (typeof FACETS)[number];

export const AUDIENCE_VALUES = ['person', 'organization'] as const;
export const ONLINE_VALUES = ['yes', 'no'] as const;
export const FEE_VALUES = ['none', 'some', 'unknown'] as const;

/**
 * One facet over a column of the snapshot as it came, nothing copied: row N has the cell `cells[N] & mask`, and a cell
 * stands for one value, for several (a power may serve persons and organisations) or for none.
 */
export interface FacetColumn {
  readonly id: FacetId;
  /** Number of values. */
  readonly size: number;
  readonly cells: readonly number[];
  /** Bits of a cell that mean something; a later platform may use more. */
  readonly mask: number;
  /** Values of a cell; absent where the cell is its only value. */
  readonly valuesOf?: (cell: number) => readonly number[];
}

const INDEX_MASK = 0xffff;
const FLAGS_MASK = Object.values(CATALOGUE_FLAGS).reduce((all, flag) => all | flag, 0);

/** Makes the facet columns of a snapshot, in the order of {@link FACETS}. */
export function facetColumns({ items, powerTypes, departments, areas }: CatalogueSnapshot): readonly FacetColumn[] {
  const indexColumn = (id: FacetId, size: number, cells: readonly number[]): FacetColumn => ({
    id,
    size,
    cells,
    mask: INDEX_MASK,
  });
  const flagColumn = (id: FacetId, size: number, valuesOf: (flags: number) => readonly number[]): FacetColumn => ({
    id,
    size,
    cells: items.flags,
    mask: FLAGS_MASK,
    valuesOf,
  });
  return [
    indexColumn('type', powerTypes.length, items.powerTypes),
    indexColumn('department', departments.length, items.departments),
    indexColumn('area', areas.length, items.areas),
    flagColumn('audience', AUDIENCE_VALUES.length, audienceValues),
    flagColumn('online', ONLINE_VALUES.length, (flags) => [flags & CATALOGUE_FLAGS.runsOnline ? 0 : 1]),
    flagColumn('fee', FEE_VALUES.length, (flags) => [feeValue(flags)]),
  ];
}

/** How many different cells a column can have. */
export function cellCountOf({ mask, size }: FacetColumn): number {
  return mask === INDEX_MASK ? size : mask + 1;
}

function audienceValues(flags: number): readonly number[] {
  const values = flags & CATALOGUE_FLAGS.forPersons ? [0] : [];
  return flags & CATALOGUE_FLAGS.forOrganizations ? [...values, 1] : values;
}

/** Free, with a fee, or not stated: three things, because missing is not free (CAT-05). */
function feeValue(flags: number): number {
  if (flags & CATALOGUE_FLAGS.noFee) return 0;
  return flags & CATALOGUE_FLAGS.hasFee ? 1 : 2;
}
