import type { PowerTypeCode } from '@sunlit/contract';

/** How many powers of each type a real prefecture-level city held: 47 departments, 5,376 powers (TYP-01…TYP-12). */
export const POWER_COUNTS = {
  license: 286,
  penalty: 4383,
  levy: 115,
  compulsion: 206,
  approval: 98,
  benefit: 18,
  reward: 13,
  confirmation: 98,
  requisition: 1,
  adjudication: 7,
  other: 151,
} as const satisfies Partial<Record<PowerTypeCode, number>>;

export type DemoPowerType = keyof typeof POWER_COUNTS;

/** The types in the order of the list that the law gives (苏政办发〔2010〕140号 art. 3). */
export const DEMO_POWER_TYPES = Object.keys(POWER_COUNTS) as readonly DemoPowerType[]; // keys of a literal
