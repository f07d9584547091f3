import { ApiProblem } from '../../http/api-problem.js';

/** Cells that merges and names of a workbook may cover: spreadsheet readers visit each of them. */
const MOST_CELLS = 1_000_000;
const LAST_ROW = 1_048_576;

/**
 * Looks at one part of a workbook for a few characters that stand for millions of cells: merges, names, and rows far
 * below the last one there is.
 *
 * @throws {ApiProblem} `import_unreadable`
 */
export function demandSmallRanges(xml: string): void {
  let cells = 0;
  for (const [tag] of xml.matchAll(/<(?:mergeCell|definedName)[\s/>][^]{0,5000}?(?:\/>|<\/)/g)) {
    // Nobody writes a place with character references or CDATA, except to hide it.
    if (/&#|<!/.test(tag)) throw refused('a range that is hidden');
    for (const [, left = '', top, right = '', bottom] of tag.matchAll(RANGE)) {
      cells += (Math.abs(columnOf(right) - columnOf(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1);
    }
    if (cells > MOST_CELLS) throw refused('merges or names over more than a million cells');
  }
  for (const [, row] of xml.matchAll(/<row\s[^>]*?\br=["']\s*(\d+)/g)) {
    if (Number(row) > LAST_ROW) throw refused('rows below the last one');
  }
}

const RANGE = /\$?([A-Z]{1,5})\$?(\d{1,12}):\$?([A-Z]{1,5})\$?(\d{1,12})/gi;

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function refused(detail: string): ApiProblem {
  return new ApiProblem('import_unreadable', { detail: `archive_too_large: the workbook has ${detail}.` });
}
