/** Marks that divide a cell; a text that holds one of them stands in quotes, with its own quotes doubled. */
const MARKS = /[;；\r\n"“”]|→|->|=>/;

/** One cell from several texts. */
export function joinCell(parts: readonly (readonly string[])[]): string {
  return parts.map((part) => part.map(quoted).join('→')).join('；');
}

function quoted(text: string): string {
  return MARKS.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Texts of a cell: parts are divided by semicolons or lines, the pieces of a part by an arrow. Blank parts are left out.
 */
export function splitCell(cell: string): string[][] {
  const parts: string[][] = [];
  let pieces: string[] = [];
  let text = '';
  let wasQuoted = false;
  const endPiece = () => {
    pieces.push(wasQuoted ? text : text.trim());
    text = '';
    wasQuoted = false;
  };
  const endPart = () => {
    endPiece();
    if (pieces.some((piece) => piece !== '')) parts.push(pieces);
    pieces = [];
  };
  for (let at = 0; at < cell.length; at++) {
    const mark = cell[at] ?? '';
    if (mark === '"' && text.trim() === '') {
      [text, at] = readQuoted(cell, at);
      wasQuoted = true;
    } else if (/[;；\r\n]/.test(mark)) endPart();
    else if (mark === '→') endPiece();
    else if (/^[-=]>/.test(cell.slice(at, at + 2))) {
      endPiece();
      at++;
    } else if (!wasQuoted || mark.trim() !== '') text += mark;
  }
  endPart();
  return parts;
}

/** Text in quotes and where it ends; without an end it goes on to the end of the cell. */
function readQuoted(cell: string, start: number): [text: string, end: number] {
  let text = '';
  for (let at = start + 1; at < cell.length; at++) {
    if (cell[at] !== '"') text += cell[at] ?? '';
    else if (cell[at + 1] === '"') {
      text += '"';
      at++;
    } else return [text, at];
  }
  return [text, cell.length];
}
