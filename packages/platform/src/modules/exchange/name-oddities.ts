import type { QualityIssue } from '@sunlit/contract';

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/[（(]市级[/／]县级[）)]/u, 'city/county'],
  [/[（(](省级)(行使)?[）)]/u, 'province'],
  [/[（(](市级|设区的市级)(行使)?[）)]/u, 'city'],
  [/[（(](县级|区级)(行使)?[）)]/u, 'county'],
  [/[（(](乡镇级|乡级|街道级)(行使)?[）)]/u, 'township'],
];

/**
 * Oddities inside a name. The name itself is kept verbatim: it must survive a search, a path and a CSV as it is
 * (`predecessor.md` 4.4).
 */
export function nameOddities(name: string): QualityIssue[] {
  const issues: QualityIssue[] = [];
  const add = (code: QualityIssue['code'], severity: QualityIssue['severity'], proposal?: string): void => {
    issues.push({ code, severity, path: 'name', value: name.slice(0, 200), ...(proposal ? { proposal } : {}) });
  };
  if (/[\uFF01-\uFF07\uFF0A\uFF0B\uFF0D-\uFF19\uFF20-\uFF5E]/u.test(name.replace(/[，：；？！（）]/gu, ''))) {
    add('full_width_character', 'notice', toHalfWidth(name));
  }
  if (hasMixedBrackets(name)) add('mixed_width_brackets', 'notice');
  if (name.includes('\\')) add('backslash_in_name', 'notice');
  if (/[%％]/u.test(name)) add('percent_in_name', 'notice');
  const level = LEVELS.find(([pattern]) => pattern.test(name))?.[1];
  if (level !== undefined) add('level_in_name', 'notice', level);
  if ([...name].length > 100) add('name_too_long', 'notice');
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/u.test(name)) {
    add('control_character', 'warning');
  }
  return issues;
}

function toHalfWidth(text: string): string {
  return text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

/** Whether brackets of both widths occur, or one opens in one width and closes in the other. */
function hasMixedBrackets(name: string): boolean {
  return /[（）]/u.test(name) && /[()]/.test(name);
}
