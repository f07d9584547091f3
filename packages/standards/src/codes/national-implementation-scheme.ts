import { accepted, refused, warn } from '../finding.js';
import { checkCreditCode } from '../identity/credit-code.js';
import { readTypedCode } from '../typed-code.js';
import type { CheckedCode, CodeParts, CodeScheme, NextCode, NextCodeRequest } from './code-scheme.js';
import { findingsWith } from './contradictions.js';
import { readBasicParts } from './national-basic-scheme.js';
import { typingFindings } from './typing-findings.js';

const LENGTH = 31;

/** National implementation code (实施编码), 31 characters: credit code of the body 18, level 1, basic code 12. */
export const nationalImplementationScheme: CodeScheme = {
  id: 'national_implementation_31',
  title: '国家政务服务事项实施编码（31位）',
  parse: parseImplementation,
  validate: (raw, expected) => findingsWith(parseImplementation(raw), expected),
  format(code) {
    const checked = parseImplementation(code);
    return checked.verdict === 'refuse' ? code : checked.value;
  },
  next: composeImplementation,
};

function parseImplementation(raw: string): CheckedCode {
  const typed = readTypedCode(raw);
  const { text } = typed;
  if (text === '') return refused('code_empty');
  if (text.length !== LENGTH) return refused('code_length');
  const creditCode = checkCreditCode(text.slice(0, 18));
  if (creditCode.verdict === 'refuse' || !/^\d{13}$/.test(text.slice(18))) return refused('code_pattern');
  const findings = typingFindings(typed);
  if (typed.hadHyphens) findings.push(warn('code_hyphens_misplaced', text));
  if (creditCode.verdict === 'warn') findings.push(warn('code_credit_code_check_digit'));
  const parts = readParts(text);
  if (!/^[1-6]$/.test(text.charAt(18))) findings.push(warn('code_level_unknown'));
  if (parts.suggestedType === undefined) findings.push(warn('code_type_unknown'));
  return accepted(text, parts, findings);
}

function readParts(text: string): CodeParts {
  const basicCode = text.slice(19);
  // The area of the basic code is the one that assigned it, not the one that implements: it contradicts nothing.
  const { area: _assigning, ...basic } = readBasicParts(basicCode);
  return { ...basic, creditCode: text.slice(0, 18), level: text.charAt(18), basicCode };
}

/** An implementation code is composed of what others allocate, so there is exactly one for an item and a body. */
function composeImplementation({ creditCode = '', level = '', basicCode = '', used }: NextCodeRequest): NextCode {
  const checked = parseImplementation(creditCode + level + basicCode);
  if (checked.verdict === 'refuse') return { ok: false, problem: 'code_part_missing' };
  for (const code of used) {
    if (readTypedCode(code).text === checked.value) return { ok: false, problem: 'code_taken' };
  }
  return { ok: true, code: checked.value };
}
