import { warn, type Finding } from '../finding.js';
import type { TypedCode } from '../typed-code.js';
import type { CodeFinding } from './code-scheme.js';

/** What reading a typed code had to fold. Hyphens are each scheme's own matter. */
export function typingFindings(typed: TypedCode): Finding<CodeFinding>[] {
  const findings: Finding<CodeFinding>[] = [];
  if (typed.hadFullWidth) findings.push(warn('code_full_width'));
  if (typed.hadLowerCase) findings.push(warn('code_lower_case'));
  if (typed.hadSpaces) findings.push(warn('code_spaces'));
  return findings;
}
