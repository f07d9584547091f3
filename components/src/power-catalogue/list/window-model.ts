/** A stretch of rows, end exclusive. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where rows of different heights stand in a long list. A height is estimated until the row was measured. Pure: knows
 * no document. Offsets are summed up only as far down as somebody looked.
 */
export class WindowModel {
  #count = 0;
  #total = 0;
  #heights: Float64Array = new Float64Array(0);
  #measured = new Uint8Array(0);
  #offsets: Float64Array = new Float64Array(1);
  /** Offsets up to this index, itself included, are right. */
  #known = 0;

  get count(): number {
    return this.#count;
  }

  /** Height of all rows together. */
  get total(): number {
    return this.#total;
  }

  /** Starts over with rows of these heights, none of them measured; nothing measured before is kept. */
  reset(heights: Float64Array): void {
    this.#count = heights.length;
    this.#heights = heights;
    this.#measured = new Uint8Array(heights.length);
    this.#offsets = new Float64Array(heights.length + 1);
    this.#known = 0;
    let total = 0;
    for (let index = 0; index < heights.length; index += 1) total += heights[index] ?? 0;
    this.#total = total;
  }

  /** Takes a measured height. Returns by how much the row differs from what was assumed. */
  measure(index: number, height: number): number {
    const before = this.#heights[index];
    if (before === undefined) return 0;
    this.#measured[index] = 1;
    const difference = height - before;
    if (Math.abs(difference) < 0.5) return 0;
    this.#heights[index] = height;
    this.#total += difference;
    this.#known = Math.min(this.#known, index);
    return difference;
  }

  isMeasured(index: number): boolean {
    return this.#measured[index] === 1;
  }

  heightOf(index: number): number {
    return this.#heights[index] ?? 0;
  }

  /** Distance of a row's upper edge from the top of the list. */
  offsetOf(index: number): number {
    const wanted = Math.min(index, this.#count);
    while (this.#known < wanted) this.#sumNext();
    return this.#offsets[wanted] ?? 0;
  }

  /** The row at a distance from the top; the nearest one beyond the ends. */
  indexAt(offset: number): number {
    while (this.#known < this.#count && (this.#offsets[this.#known] ?? 0) <= offset) this.#sumNext();
    let low = 0;
    let high = this.#known;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.offsetOf(middle) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Rows to draw for a view of `height` at `top`, with a margin in pixels on both sides. */
  range(top: number, height: number, margin: number): RowRange {
    if (this.#count === 0) return { start: 0, end: 0 };
    const start = this.indexAt(Math.max(0, top - margin));
    const end = Math.min(this.#count, this.indexAt(top + height + margin) + 1);
    return { start, end };
  }

  #sumNext(): void {
    const index = this.#known;
    this.#offsets[index + 1] = (this.#offsets[index] ?? 0) + (this.#heights[index] ?? 0);
    this.#known = index + 1;
  }
}
