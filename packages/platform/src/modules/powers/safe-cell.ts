/** What a spreadsheet takes for the beginning of a formula; also full-width, because input methods write those. */
const FORMULA_START = /^[\s\u{FEFF}]*[=+\-@\t\r\0＝＋－＠]/u;

/**
 * Returns a cell text that no spreadsheet runs: what would begin a formula gets a `'` before it (OWASP ASVS 1.2.10).
 * Characters that neither CSV nor XLSX can hold are left out.
 */
export function safeCell(text: string): string {
  const isDangerous = FORMULA_START.test(text);
  const clean = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
  return isDangerous ? `'${clean}` : clean;
}

/** One line of a CSV file (RFC 4180), each cell safe. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${safeCell(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
