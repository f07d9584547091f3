import type { QualityIssue } from '@sunlit/contract';
import { checkCreditCode, organisationCheckCharacter } from '@sunlit/standards';
import type { ImportCells } from './import-columns.js';
import { parseItemCode } from './item-code.js';

/**
 * Oddities of the organisation codes of a row: its own column, the department code, and the part inside the item code
 * (GB 32100, GB 11714; `predecessor.md` 4.3). The area inside a credit code is that of its registration and is never
 * compared with the item's.
 */
export function organizationOddities(cells: ImportCells, known: ReadonlySet<string>): QualityIssue[] {
  const inCode = cells.itemCode === undefined ? undefined : parseItemCode(cells.itemCode.trim())?.organization;
  const places: readonly (readonly [string, string | undefined])[] = [
    ['creditCode', cells.creditCode?.trim()],
    ['deptCode', cells.deptCode?.trim()],
    ['itemCode', inCode],
  ];
  const issues = places.flatMap(([path, text]) => {
    const issue = text === undefined ? undefined : organizationOddity(path, text, known);
    return issue === undefined ? [] : [issue];
  });
  const deptCode = cells.deptCode?.trim();
  if (inCode !== undefined && deptCode !== undefined && inCode !== deptCode) {
    issues.push({
      code: 'organization_mismatch',
      severity: 'notice',
      path: 'deptCode',
      value: `${deptCode} / ${inCode}`.slice(0, 200),
    });
  }
  return issues;
}

/** Every credit code of a file that passes its check, so that a damaged one can be recognised. */
export function wellFormedCreditCodes(texts: readonly (string | undefined)[]): Set<string> {
  return new Set(texts.flatMap((text) => (text !== undefined && isSoundCreditCode(text.trim()) ? [text.trim()] : [])));
}

function organizationOddity(path: string, text: string, known: ReadonlySet<string>): QualityIssue | undefined {
  const value = text.slice(0, 200);
  if (/^(\d)\1{7,}$/.test(text)) return { code: 'placeholder_organization', severity: 'warning', path, value };
  if (text.length === 18) return creditCodeOddity(path, text);
  const bare = text.replace(/-/g, '');
  if (/^\d{8}[\dX]$/.test(bare)) {
    const isSound = organisationCheckCharacter(bare.slice(0, 8)) === bare.slice(8);
    return isSound ? undefined : { code: 'organization_code_check_digit', severity: 'warning', path, value };
  }
  if (text.length === 17) {
    const proposal = fullCodeOf(text, known);
    return { code: 'credit_code_invalid', severity: 'warning', path, value, ...(proposal ? { proposal } : {}) };
  }
  if (path === 'creditCode') return { code: 'credit_code_invalid', severity: 'warning', path, value };
  return undefined;
}

function creditCodeOddity(path: string, text: string): QualityIssue | undefined {
  if (isSoundCreditCode(text)) return undefined;
  const upper = text.toUpperCase();
  if (upper !== text && isSoundCreditCode(upper)) {
    return { code: 'credit_code_invalid', severity: 'warning', path, value: text, proposal: upper };
  }
  const code = checkCreditCode(text).verdict === 'refuse' ? 'credit_code_invalid' : 'credit_code_check_digit';
  return { code, severity: 'warning', path, value: text };
}

function isSoundCreditCode(text: string): boolean {
  return text.length === 18 && text === text.toUpperCase() && checkCreditCode(text).verdict === 'ok';
}

/** The one sound code of the file that becomes this text when a single character is lost. */
function fullCodeOf(damaged: string, known: ReadonlySet<string>): string | undefined {
  const candidates = [...known].filter((code) =>
    Array.from({ length: code.length }, (_, index) => code.slice(0, index) + code.slice(index + 1)).includes(damaged),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}
