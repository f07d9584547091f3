import type { ProcessFileFormat } from '@sunlit/contract';
import { plainInternalLayer } from '@sunlit/process/definition/plain-internal-layer';
import type { Queryable } from '../../database/schema.js';
import { PreparedBody } from '../../http/prepared-body.js';
import { writeProcessFile } from '../exchange/process-files.js';
import { chartOfVersionNo, readChartFacts } from './chart-facts.js';
import { readPublicLayer } from './layers-repository.js';

const MEDIA_TYPES: Readonly<Record<ProcessFileFormat, string>> = {
  bpmn: 'application/bpmn+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Returns the public layer of one published version as a file for other tools. What is inside a step is never read here:
 * each is written as one piece of work.
 *
 * @throws {ApiProblem} `power_not_found`, `power_version_not_found`, `flowchart_not_found`, `flowchart_altered`
 */
export async function retrieveFlowchartFile(
  db: Queryable,
  powerId: string,
  { versionNo, format }: { readonly versionNo: number; readonly format: ProcessFileFormat },
): Promise<PreparedBody> {
  const { entry, process } = chartOfVersionNo(await readChartFacts(db, powerId), versionNo);
  const publicLayer = await readPublicLayer(db, process.publicHash);
  const definition = { publicLayer, internalLayer: plainInternalLayer(publicLayer) };
  const content = await writeProcessFile({ definition, name: entry.name }, format);
  const fileName = `${entry.name.slice(0, 80)}-${String(versionNo)}.${format}`;
  return new PreparedBody(MEDIA_TYPES[format], content, { fileName });
}
