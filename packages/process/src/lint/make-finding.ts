import type { ProcessFinding } from '@sunlit/contract';
import { FINDING_KINDS, type FindingCode } from './catalogue/finding-kinds.js';

/** Where a finding is. */
export type FindingPlace = Pick<ProcessFinding, 'layer' | 'step' | 'internalStep' | 'flow' | 'lane'>;

/** Makes a finding; `words` fill the message of its code in their order. */
export function makeFinding(code: FindingCode, place: FindingPlace, ...words: readonly string[]): ProcessFinding {
  const { severity, source, message } = FINDING_KINDS[code];
  return {
    code,
    severity,
    ...place,
    message: message.replace(/\{(\d)\}/g, (_mark, index: string) => words[Number(index)] ?? ''),
    source,
  };
}
