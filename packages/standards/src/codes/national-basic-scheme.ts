import { accepted, refused, warn } from '../finding.js';
import { readTypedCode } from '../typed-code.js';
import type { CheckedCode, CodeParts, CodeScheme, NextCode, NextCodeRequest } from './code-scheme.js';
import { findingsWith } from './contradictions.js';
import { NATIONAL_TYPE_NUMBERS } from './type-letters.js';
import { typingFindings } from './typing-findings.js';

const LENGTH = 12;
const MAIN_ITEMS = 99_999;

/** National basic code (基本编码), 12 digits: assigning area 2, type 2, main item 5, sub-item 3 (`000`: the main item itself). */
export const nationalBasicScheme: CodeScheme = {
  id: 'national_basic_12',
  title: '国家政务服务事项基本编码（12位）',
  parse: parseBasic,
  validate: (raw, expected) => findingsWith(parseBasic(raw), expected),
  format(code) {
    const checked = parseBasic(code);
    return checked.verdict === 'refuse' ? code : checked.value;
  },
  next: nextMainItem,
};

function parseBasic(raw: string): CheckedCode {
  const typed = readTypedCode(raw);
  if (typed.text === '') return refused('code_empty');
  if (typed.text.length !== LENGTH) return refused('code_length');
  if (!/^\d{12}$/.test(typed.text)) return refused('code_pattern');
  const findings = typingFindings(typed);
  if (typed.hadHyphens) findings.push(warn('code_hyphens_misplaced', typed.text));
  const parts = readBasicParts(typed.text);
  if (parts.suggestedType === undefined) findings.push(warn('code_type_unknown'));
  return accepted(typed.text, parts, findings);
}

/** Parts of twelve digits. */
export function readBasicParts(code: string): CodeParts {
  const typeMark = code.slice(2, 4);
  const suggestedType = NATIONAL_TYPE_NUMBERS.get(typeMark);
  const parts = { area: code.slice(0, 2), typeMark, mainItem: code.slice(4, 9), subItem: code.slice(9) };
  return suggestedType === undefined ? parts : { ...parts, suggestedType };
}

function nextMainItem({ area = '', typeMark = '', used }: NextCodeRequest): NextCode {
  const stem = area + typeMark;
  if (!/^\d{4}$/.test(stem)) return { ok: false, problem: 'code_part_missing' };
  let highest = 0;
  for (const code of used) {
    const { text } = readTypedCode(code);
    if (text.startsWith(stem) && /^\d{12}$/.test(text)) highest = Math.max(highest, Number(text.slice(4, 9)));
  }
  if (highest >= MAIN_ITEMS) return { ok: false, problem: 'code_serials_used_up' };
  return { ok: true, code: `${stem}${String(highest + 1).padStart(5, '0')}000` };
}
