import { accepted, refused, warn } from '../finding.js';
import { readTypedCode } from '../typed-code.js';
import type { CheckedCode, CodeParts, CodeScheme, NextCode, NextCodeRequest } from './code-scheme.js';
import { findingsWith } from './contradictions.js';
import { typeOfLetters, type CodedType } from './type-letters.js';
import { typingFindings } from './typing-findings.js';

/** How a family of 16-position codes differs: what stands before the area, and how long the area is. */
export interface SixteenSchemeOptions {
  readonly id: string;
  readonly title: string;
  /** Letters before the area, such as `JS`; empty if none. */
  readonly prefix: string;
  readonly areaDigits: number;
  /** What type letters mean here. Default: the letters seen across the country. */
  readonly typeOf?: (letters: string) => CodedType | undefined;
}

const LENGTH = 16;
const SERIALS = 9999;

/**
 * Makes a scheme of 16 positions: prefix and area 8, body 2 letters, type 2 letters, serial 4 digits. Hyphens are written
 * (`JS020000GH-XK-0001`), accepted, and not stored.
 */
export function createSixteenScheme(options: SixteenSchemeOptions): CodeScheme {
  const pattern = new RegExp(`^${options.prefix}(\\d{${options.areaDigits}})([A-Z]{2})([A-Z]{2})(\\d{4})$`);
  const written = new RegExp(`^${options.prefix}\\d{${options.areaDigits}}[A-Z]{2}-[A-Z]{2}-\\d{4}$`);
  const typeOf = options.typeOf ?? typeOfLetters;
  const parse = (raw: string): CheckedCode => {
    const typed = readTypedCode(raw);
    if (typed.text === '') return refused('code_empty');
    if (typed.text.length !== LENGTH) return refused('code_length');
    const match = pattern.exec(typed.text);
    if (match === null) return refused('code_pattern');
    const parts = readParts(match, typeOf);
    const findings = typingFindings(typed);
    const spaceless = raw.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    if (typed.hadHyphens && !written.test(spaceless))
      findings.push(warn('code_hyphens_misplaced', hyphenate(typed.text)));
    if (parts.suggestedType === undefined) findings.push(warn('code_type_unknown'));
    return accepted(typed.text, parts, findings);
  };
  return {
    id: options.id,
    title: options.title,
    parse,
    validate: (raw, expected) => findingsWith(parse(raw), expected),
    format(code) {
      const checked = parse(code);
      return checked.verdict === 'refuse' ? code : hyphenate(checked.value);
    },
    next: (request) => nextCode(options, pattern, request),
  };
}

function readParts(match: RegExpExecArray, typeOf: (letters: string) => CodedType | undefined): CodeParts {
  const [, area = '', bodyLetters = '', typeMark = '', serial = ''] = match;
  const suggestedType = typeOf(typeMark);
  const parts = { area, bodyLetters, typeMark, serial };
  return suggestedType === undefined ? parts : { ...parts, suggestedType };
}

function hyphenate(code: string): string {
  return `${code.slice(0, 10)}-${code.slice(10, 12)}-${code.slice(12)}`;
}

/** One after the highest serial ever given: gaps may be codes of things that were abolished elsewhere. */
function nextCode(options: SixteenSchemeOptions, pattern: RegExp, request: NextCodeRequest): NextCode {
  const { area = '', bodyLetters = '', typeMark = '', used } = request;
  const stem = `${options.prefix}${area}${bodyLetters}${typeMark}`;
  if (!pattern.test(`${stem}0000`)) return { ok: false, problem: 'code_part_missing' };
  let highest = 0;
  for (const code of used) {
    const { text } = readTypedCode(code);
    if (text.startsWith(stem) && pattern.test(text)) highest = Math.max(highest, Number(text.slice(stem.length)));
  }
  if (highest >= SERIALS) return { ok: false, problem: 'code_serials_used_up' };
  return { ok: true, code: stem + String(highest + 1).padStart(4, '0') };
}
