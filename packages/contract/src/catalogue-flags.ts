/**
 * Bits of `items.flags` in the catalogue snapshot. In a file of its own, so that a page that reads the flags does not
 * load the schemas.
 */
export const CATALOGUE_FLAGS = {
  runsOnline: 1,
  hasFee: 2,
  noFee: 4,
  hasBenchmark: 8,
  suspended: 16,
  forPersons: 32,
  forOrganizations: 64,
  onApplication: 128,
} as const;
