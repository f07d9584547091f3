/** Text folding and search: everything a browser needs to find a power by its name, code or pinyin initials. */
export { isCodeLike, wordSpellings } from './code-like.js';
export { FOLD_FROM, FOLD_TO, IGNORED_CLASS } from './fold-table.js';
export { foldText, foldWithPositions, type FoldedText } from './fold.js';
export { grams, wordGrams } from './grams.js';
export { isHanCharacter } from './han.js';
export { initialVariants } from './initial-variants.js';
export {
  findInitials,
  INITIALS_BARRIER,
  initialsCell,
  initialsMask,
  initialsPattern,
  type CellRange,
} from './initials.js';
export { matchRanges, type TextRange } from './match-ranges.js';
export { queryWords } from './query-words.js';
export { readingsFromRecord, type Readings } from './readings.js';
export { createTextIndex, type TextIndex, type TextIndexRow, type TextIndexSearchOptions } from './text-index.js';
