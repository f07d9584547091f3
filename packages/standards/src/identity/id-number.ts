import { isLegalDay, type LegalDay } from '../calendar/legal-day.js';
import { accepted, refused, warn, type Checked, type Finding } from '../finding.js';
import { readTypedCode, type TypedCode } from '../typed-code.js';

export type IdNumberFinding =
  | 'id_number_length'
  | 'id_number_alphabet'
  | 'id_number_check_digit'
  | 'id_number_birth_date'
  | 'id_number_old_form'
  | 'id_number_full_width'
  | 'id_number_separators';

/** What a citizen's number says. */
export interface IdNumberFacts {
  /** `resident` of the mainland; residence permits of people from Hong Kong, Macao and Taiwan; permanent residents. */
  readonly kind: 'resident' | 'hong_kong' | 'macao' | 'taiwan' | 'foreign_permanent_resident';
  /** First six digits as issued. Codes of abolished areas stay valid for life: not checked against any list. */
  readonly areaCode: string;
  /** `null` when the digits are no day of the calendar. */
  readonly birthOn: LegalDay | null;
  readonly sex: 'male' | 'female';
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/**
 * Checks a citizen's identity number (公民身份号码, GB 11643-1999) and its look-alikes of 18 digits. Refuses only a wrong
 * length or alphabet; a wrong check digit or impossible birth date is a warning for a person to confirm. `value` has an
 * upper-case X. The 15 digits of before 2013 are accepted with a warning.
 */
export function checkIdNumber(raw: string): Checked<IdNumberFinding, IdNumberFacts> {
  const typed = readTypedCode(raw);
  const { text } = typed;
  if (text.length !== 18 && text.length !== 15) return refused('id_number_length');
  if (!/^(?:\d{17}[0-9X]|\d{15})$/.test(text)) return refused('id_number_alphabet');
  const facts =
    text.length === 18
      ? readFacts(text, text.slice(6, 14), text.charAt(16))
      : readFacts(text, `19${text.slice(6, 12)}`, text.charAt(14));
  return accepted(text, facts, [...typingFindings(typed), ...checkFindings(text, facts)]);
}

/** Returns the check character that the first 17 digits of an identity number demand, or `undefined` if they are no digits. */
export function idNumberCheckCharacter(body: string): string | undefined {
  if (!/^\d{17}$/.test(body)) return undefined;
  let sum = 0;
  WEIGHTS.forEach((weight, index) => (sum += weight * Number(body.charAt(index))));
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function readFacts(text: string, birth: string, order: string): IdNumberFacts {
  const day = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`;
  return {
    kind: kindOf(text),
    areaCode: text.slice(0, 6),
    birthOn: isLegalDay(day) ? day : null,
    sex: Number(order) % 2 === 1 ? 'male' : 'female',
  };
}

function kindOf(text: string): IdNumberFacts['kind'] {
  if (text.length === 15) return 'resident';
  if (text.startsWith('9')) return 'foreign_permanent_resident';
  if (text.startsWith('810000')) return 'hong_kong';
  if (text.startsWith('820000')) return 'macao';
  return text.startsWith('830000') ? 'taiwan' : 'resident';
}

function typingFindings(typed: TypedCode): Finding<IdNumberFinding>[] {
  // A lower-case x is how most people type it: no finding.
  const findings: Finding<IdNumberFinding>[] = [];
  if (typed.hadFullWidth) findings.push(warn('id_number_full_width'));
  if (typed.hadSpaces || typed.hadHyphens) findings.push(warn('id_number_separators'));
  return findings;
}

function checkFindings(text: string, facts: IdNumberFacts): Finding<IdNumberFinding>[] {
  const findings: Finding<IdNumberFinding>[] = [];
  if (facts.birthOn === null) findings.push(warn('id_number_birth_date'));
  if (text.length === 15) return [...findings, warn('id_number_old_form')];
  // Only that it is wrong, never the right one: a check that proposes digits would help to make numbers up.
  if (idNumberCheckCharacter(text.slice(0, 17)) !== text.charAt(17)) findings.push(warn('id_number_check_digit'));
  return findings;
}
