import type { ProcessFileFormat } from '@sunlit/contract';
import { ApiProblem } from '../../http/api-problem.js';
import { decodeXml } from './decode-xml.js';

/**
 * Looks at what a file is, whatever it is called.
 *
 * @throws {ApiProblem} `import_unreadable`: it is something else than it is said to be.
 */
export function demandFormat(bytes: Buffer, format: ProcessFileFormat): void {
  const found = formatOf(bytes);
  if (found === format) return;
  const said = found === undefined ? 'a kind of file that is not read here' : found;
  throw new ApiProblem('import_unreadable', { detail: `wrong_format: this is ${said}, not ${format}.` });
}

function formatOf(bytes: Buffer): ProcessFileFormat | undefined {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return 'xlsx';
  const head = bytes.subarray(0, 2_000);
  if (
    decodeXml(head)
      .replace(/^\uFEFF/, '')
      .trimStart()
      .startsWith('<')
  )
    return 'bpmn';
  return head.includes(0) || head.subarray(0, 4).toString('hex') === 'd0cf11e0' ? undefined : 'csv';
}
