import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import { CATALOGUE_FLAGS } from '@sunlit/contract/catalogue-flags';

/** What a list can be narrowed by. */
export const FACETS = ['type', 'department', 'area', 'audience', 'online', 'fee'] as const;
export type FacetId = (typeof FACETS)[number];

export const AUDIENCE_VALUES = ['person', 'organization'] as const;
export const ONLINE_VALUES = ['yes', 'no'] as const;
export const FEE_VALUES = ['none', 'some', 'unknown'] as const;

/**
 * One facet as a column: row N has value `first[N]`, and perhaps `second[N]` too (a power may serve persons and
 * organisations). `NO_VALUE` where the office said nothing.
 */
export interface FacetColumn {
  readonly id: FacetId;
  readonly size: number;
  readonly first: Uint16Array;
  readonly second?: Uint16Array;
}

export const NO_VALUE = 0xffff;

/** Makes the facet columns of a snapshot, in the order of {@link FACETS}. */
export function facetColumns(snapshot: CatalogueSnapshot): readonly FacetColumn[] {
  const { items } = snapshot;
  const flagColumn = (read: (flags: number) => number): Uint16Array => Uint16Array.from(items.flags, read);
  return [
    { id: 'type', size: snapshot.powerTypes.length, first: Uint16Array.from(items.powerTypes) },
    { id: 'department', size: snapshot.departments.length, first: Uint16Array.from(items.departments) },
    { id: 'area', size: snapshot.areas.length, first: Uint16Array.from(items.areas) },
    {
      id: 'audience',
      size: AUDIENCE_VALUES.length,
      first: flagColumn((flags) => (flags & CATALOGUE_FLAGS.forPersons ? 0 : NO_VALUE)),
      second: flagColumn((flags) => (flags & CATALOGUE_FLAGS.forOrganizations ? 1 : NO_VALUE)),
    },
    {
      id: 'online',
      size: ONLINE_VALUES.length,
      first: flagColumn((flags) => (flags & CATALOGUE_FLAGS.runsOnline ? 0 : 1)),
    },
    { id: 'fee', size: FEE_VALUES.length, first: flagColumn(feeValue) },
  ];
}

/** Free, with a fee, or not stated: three things, because missing is not free (CAT-05). */
function feeValue(flags: number): number {
  if (flags & CATALOGUE_FLAGS.noFee) return 0;
  return flags & CATALOGUE_FLAGS.hasFee ? 1 : 2;
}
