import { accepted, refused, warn, type Finding } from '../finding.js';
import type { CheckedCode, CodeFinding, CodeScheme } from './code-scheme.js';

const LONGEST = 200;

/**
 * A code whose rule is not known: kept to the letter, hyphens and case included. Oddities are reported, nothing is read
 * from it, and new codes are given elsewhere.
 */
export const opaqueScheme: CodeScheme = {
  id: 'opaque',
  title: '外部编码（原样保存）',
  parse: parseOpaque,
  validate: (raw) => parseOpaque(raw).findings,
  format: (code) => code,
  next: () => ({ ok: false, problem: 'code_not_allocated_here' }),
};

function parseOpaque(raw: string): CheckedCode {
  const value = raw.trim();
  if (value === '') return refused('code_empty');
  if (value.length > LONGEST) return refused('code_length');
  if (/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/.test(value)) {
    return refused('code_control_characters');
  }
  const findings: Finding<CodeFinding>[] = [];
  if (/[\uff01-\uff5e]/.test(value)) findings.push(warn('code_full_width'));
  if (/[a-z]/.test(value)) findings.push(warn('code_lower_case'));
  if (/\s/.test(value)) findings.push(warn('code_spaces'));
  return accepted(value, {}, findings);
}
