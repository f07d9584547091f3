/** Cells that a spreadsheet program would take for a formula. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Rows as CSV for spreadsheet programs: UTF-8 with its mark, CRLF, every cell in quotes. A cell that would be a formula
 * gets an apostrophe in front, which `plainCell` takes off again.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(',');
  return `\uFEFF${rows.map(line).join('\r\n')}\r\n`;
}

function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A cell without the apostrophe that kept it from being a formula. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
