import type { ProcessDefinition } from '@sunlit/contract';
import { amendProcess } from '@sunlit/process/templates/amend-process';
import type { TemplateFacts } from '@sunlit/process/templates/template';
import { templateNamed } from '@sunlit/process/templates/templates';
import { ENFORCEMENT_CHARTS } from './enforcement.js';
import { LICENCE_CHARTS } from './licences.js';
import type { OwnChart } from './own-chart.js';
import { SERVICE_CHARTS } from './services.js';

/** Powers of the demo city that have a chart of their own: every one that is carried out in full. */
export const OWN_CHARTS: ReadonlyMap<string, OwnChart> = new Map(
  [...LICENCE_CHARTS, ...SERVICE_CHARTS, ...ENFORCEMENT_CHARTS].map((chart) => [chart.power, chart]),
);

/** Carries out a chart. @throws {RangeError} It amends something that its template does not have. */
export function buildOwnChart({ template, facts, amendments }: OwnChart, given: TemplateFacts): ProcessDefinition {
  return amendProcess(templateNamed(template).build({ ...given, ...facts }), amendments);
}
