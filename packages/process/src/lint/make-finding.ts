import type { ProcessFinding } from '@sunlit/contract';
import { FINDING_KINDS, type FindingCode } from './catalogue/finding-kinds.js';
import type { Bilingual, FindingWord } from './finding-word.js';

/** Where a finding is. */
export type FindingPlace = Pick<ProcessFinding, 'layer' | 'step' | 'internalStep' | 'flow' | 'lane'>;

/** Makes a finding; `words` fill the messages of its code in their order. */
export function makeFinding(code: FindingCode, place: FindingPlace, ...words: readonly FindingWord[]): ProcessFinding {
  const { severity, source, message, messageEn } = FINDING_KINDS[code];
  return {
    code,
    severity,
    ...place,
    message: fill(message, words, 'zh'),
    messageEn: fill(messageEn, words, 'en'),
    source,
  };
}

function fill(message: string, words: readonly FindingWord[], language: keyof Bilingual): string {
  return message.replace(/\{(\d)\}/g, (_mark, index: string) => {
    const word = words[Number(index)] ?? '';
    return typeof word === 'string' ? word : word[language];
  });
}
