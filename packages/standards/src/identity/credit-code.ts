import { accepted, refused, warn, type Checked, type Finding } from '../finding.js';
import { readTypedCode, type TypedCode } from '../typed-code.js';
import { organisationCheckCharacter } from './organisation-code.js';

export type CreditCodeFinding =
  | 'credit_code_length'
  | 'credit_code_alphabet'
  | 'credit_code_check_digit'
  | 'credit_code_organisation_check_digit'
  | 'credit_code_lower_case'
  | 'credit_code_full_width'
  | 'credit_code_separators';

/** Parts of a unified social credit code (统一社会信用代码, GB 32100-2015). */
export interface CreditCodeFacts {
  /** Registering authority: 1 establishment office, 5 civil affairs, 9 market regulation, Y other … */
  readonly authority: string;
  readonly kind: string;
  /** Area of registration, six digits, as it was called then. Never compare it with where the body works today. */
  readonly areaCode: string;
  /** Organisation code with its own check character (GB 11714). */
  readonly organisationCode: string;
}

/** No I O Z S V: they look like digits and like each other. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}$/;

/**
 * Checks a unified social credit code. Refuses only a wrong length or alphabet: codes that fail their check character are
 * in real circulation, so that is a warning for a person to confirm. `value` is upper case without separators.
 */
export function checkCreditCode(raw: string): Checked<CreditCodeFinding, CreditCodeFacts> {
  const typed = readTypedCode(raw);
  const { text } = typed;
  if (text.length !== 18) return refused('credit_code_length');
  if (!SHAPE.test(text)) return refused('credit_code_alphabet');
  const organisationCode = text.slice(8, 17);
  const facts = { authority: text.charAt(0), kind: text.charAt(1), areaCode: text.slice(2, 8), organisationCode };
  return accepted(text, facts, [...typingFindings(typed), ...checkFindings(text, organisationCode)]);
}

/** Returns the check character that the first 17 characters of a credit code demand, or `undefined` outside the alphabet. */
export function creditCodeCheckCharacter(body: string): string | undefined {
  if (body.length !== 17) return undefined;
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function typingFindings(typed: TypedCode): Finding<CreditCodeFinding>[] {
  const findings: Finding<CreditCodeFinding>[] = [];
  if (typed.hadFullWidth) findings.push(warn('credit_code_full_width'));
  if (typed.hadLowerCase) findings.push(warn('credit_code_lower_case'));
  if (typed.hadSpaces || typed.hadHyphens) findings.push(warn('credit_code_separators'));
  return findings;
}

function checkFindings(text: string, organisationCode: string): Finding<CreditCodeFinding>[] {
  const findings: Finding<CreditCodeFinding>[] = [];
  const check = creditCodeCheckCharacter(text.slice(0, 17));
  if (check !== text.charAt(17)) findings.push(warn('credit_code_check_digit', check));
  const inner = organisationCheckCharacter(organisationCode.slice(0, 8));
  if (inner !== organisationCode.charAt(8)) findings.push(warn('credit_code_organisation_check_digit', inner));
  return findings;
}
