import { checkAreaCode } from '../areas/area-code.js';
import { warn, type Finding } from '../finding.js';
import type { CheckedCode, CodeExpectations, CodeFinding } from './code-scheme.js';

/** Findings of a checked code and its contradictions to what is known of the item. */
export function findingsWith(checked: CheckedCode, expected: CodeExpectations = {}): readonly Finding<CodeFinding>[] {
  if (checked.verdict === 'refuse') return checked.findings;
  const { suggestedType, area } = checked.facts;
  const findings = [...checked.findings];
  if (expected.type !== undefined && suggestedType !== undefined && suggestedType !== expected.type) {
    findings.push(warn('code_type_contradiction', expected.type));
  }
  if (expected.areaCode !== undefined && area !== undefined && !isSameArea(area, expected.areaCode)) {
    findings.push(warn('code_area_contradiction', expected.areaCode));
  }
  return findings;
}

function isSameArea(written: string, areaCode: string): boolean {
  const checked = checkAreaCode(areaCode);
  return checked.verdict === 'refuse' || checked.value.startsWith(written);
}
