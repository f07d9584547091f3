import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import {
  createTextIndex,
  foldText,
  matchRanges,
  type Readings,
  type TextIndex,
  type TextRange,
} from '@sunlit/standards/text';
import { plainCode } from './plain-code.js';

/** Search by folded text, codes and pinyin initials. Its index is built at once, so that no keystroke waits for it. */
export class TextSearch {
  readonly #names: readonly string[];
  readonly #readings: Readings;
  readonly #index: TextIndex;

  constructor({ items, readings }: CatalogueSnapshot) {
    this.#names = items.names;
    this.#readings = new Map(readings.map(readingOf));
    this.#index = createTextIndex(
      items.names.map((name, row) => searchFields(name, items.codes[row] ?? '')),
      this.#readings,
    );
  }

  /** Rows that hold the words, in the order of the catalogue. */
  hits(words: string): readonly number[] {
    return this.#index.search(words);
  }

  /** What to mark in a text for these words. */
  marks(text: string, words: string): readonly TextRange[] {
    return matchRanges(text, words, this.#readings);
  }

  /** Stable: whoever types a whole name or its beginning sees it on top; all others keep the order of the catalogue. */
  ranked(rows: readonly number[], words: string): readonly number[] {
    const wanted = foldText(words.trim());
    if (wanted === '') return rows;
    const groups: [number[], number[], number[]] = [[], [], []];
    for (const row of rows) groups[rank(this.#names[row] ?? '', wanted)].push(row);
    return groups[0].concat(groups[1], groups[2]);
  }
}

/** `行xh` → 行, xh. The character may be two UTF-16 units. */
function readingOf(entry: string): [string, string] {
  const [character = ''] = entry;
  return [character, entry.slice(character.length)];
}

function searchFields(name: string, code: string): readonly string[] {
  const plain = plainCode(code);
  return plain === code ? [name, code] : [name, code, plain];
}

/** Folding may remove a character or two, such as a space after a bracket. */
const SLACK = 2;

/** 0: the very name, 1: its beginning, 2: somewhere. Folds no more than it must: five thousand names are folded slowly. */
function rank(name: string, wanted: string): 0 | 1 | 2 {
  const isBeginning =
    name.startsWith(wanted) ||
    (!startsPlain(name) && foldText(name.slice(0, wanted.length + SLACK)).startsWith(wanted));
  if (!isBeginning) return 2;
  return name === wanted || (name.length <= wanted.length + SLACK && foldText(name) === wanted) ? 0 : 1;
}

/** Whether a name begins with a common ideograph, which folding leaves as it is. */
function startsPlain(name: string): boolean {
  const unit = name.charCodeAt(0);
  return unit >= 0x4e00 && unit <= 0x9fff;
}
