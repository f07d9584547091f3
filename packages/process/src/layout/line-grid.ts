import type { Placement } from './place-steps.js';
import { at } from './numbers.js';

const BOX = 1;
/** A line along the flow through the middle of an empty place. */
const ALONG = 2;
/** A line across the flow through the middle of an empty place. */
const ACROSS = 4;

/** Which places of the grid hold a step or a line. */
export class LineGrid {
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: Uint8Array;
  /** Lines across the flow at the height of a row's middle, by row and gutter. */
  readonly #crossings: Uint8Array;
  readonly #gutterLoad: Int32Array;

  constructor({ row, column, rowCount, columnCount }: Placement) {
    this.#columns = columnCount;
    this.#rows = rowCount;
    this.#cells = new Uint8Array(rowCount * columnCount);
    this.#crossings = new Uint8Array(rowCount * (columnCount + 1));
    this.#gutterLoad = new Int32Array(columnCount + 1);
    row.forEach((place, node) => {
      if (place >= 0) this.#cells[place * columnCount + at(column, node)] = BOX;
    });
  }

  get columnCount(): number {
    return this.#columns;
  }

  get rowCount(): number {
    return this.#rows;
  }

  /** True if a line may run along a column from row `first` to row `last`. */
  isOpenAlong(column: number, first: number, last: number): boolean {
    for (let row = first; row <= last; row += 1) {
      if ((at(this.#cells, row * this.#columns + column) & (BOX | ALONG)) !== 0) return false;
    }
    return true;
  }

  takeAlong(column: number, first: number, last: number): void {
    for (let row = first; row <= last; row += 1) {
      const cell = row * this.#columns + column;
      this.#cells[cell] = at(this.#cells, cell) | ALONG;
    }
  }

  /** True if a line may leave a step across the flow and reach gutter `gutter`. */
  isOpenAcross(row: number, column: number, gutter: number): boolean {
    const isPlus = gutter > column;
    for (
      let index = isPlus ? column + 1 : column;
      isPlus ? index <= gutter : index >= gutter;
      index += isPlus ? 1 : -1
    ) {
      if (at(this.#crossings, row * (this.#columns + 1) + index) !== 0) return false;
    }
    for (let index = isPlus ? column + 1 : gutter; index < (isPlus ? gutter : column); index += 1) {
      if ((at(this.#cells, row * this.#columns + index) & (BOX | ACROSS)) !== 0) return false;
    }
    return true;
  }

  takeAcross(row: number, column: number, gutter: number): void {
    const isPlus = gutter > column;
    const [low, high] = isPlus ? [column + 1, gutter] : [gutter, column];
    for (let index = low; index <= high; index += 1) this.#crossings[row * (this.#columns + 1) + index] = 1;
    for (let index = isPlus ? low : gutter; index < (isPlus ? gutter : column); index += 1) {
      const cell = row * this.#columns + index;
      this.#cells[cell] = at(this.#cells, cell) | ACROSS;
    }
  }

  /** How many lines run in a gutter so far. */
  loadOf(gutter: number): number {
    return at(this.#gutterLoad, gutter);
  }

  addLoad(gutter: number): void {
    this.#gutterLoad[gutter] = at(this.#gutterLoad, gutter) + 1;
  }
}
