/** A stretch of rows, end exclusive. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where rows of different heights stand in a long list. A height is estimated until the row was measured. Pure: knows
 * no document.
 */
export class WindowModel {
  #count = 0;
  #heights: Float64Array = new Float64Array(0);
  #measured = new Uint8Array(0);
  #offsets: Float64Array = new Float64Array(1);
  #isDirty = true;

  get count(): number {
    return this.#count;
  }

  /** Height of all rows together. */
  get total(): number {
    return this.offsetOf(this.#count);
  }

  /** Starts over with rows of these heights, none of them measured; nothing measured before is kept. */
  reset(heights: Float64Array): void {
    this.#count = heights.length;
    this.#heights = heights;
    this.#measured = new Uint8Array(heights.length);
    this.#isDirty = true;
  }

  /** Takes a measured height. Returns by how much the row differs from what was assumed. */
  measure(index: number, height: number): number {
    const before = this.#heights[index];
    if (before === undefined) return 0;
    this.#measured[index] = 1;
    if (Math.abs(before - height) < 0.5) return 0;
    this.#heights[index] = height;
    this.#isDirty = true;
    return height - before;
  }

  isMeasured(index: number): boolean {
    return this.#measured[index] === 1;
  }

  heightOf(index: number): number {
    return this.#heights[index] ?? 0;
  }

  /** Distance of a row's upper edge from the top of the list. */
  offsetOf(index: number): number {
    if (this.#isDirty) this.#computeOffsets();
    return this.#offsets[Math.min(index, this.#count)] ?? 0;
  }

  /** The row at a distance from the top; the nearest one beyond the ends. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.#count;
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

  #computeOffsets(): void {
    if (this.#offsets.length !== this.#count + 1) this.#offsets = new Float64Array(this.#count + 1);
    let sum = 0;
    for (let index = 0; index < this.#count; index += 1) {
      this.#offsets[index] = sum;
      sum += this.#heights[index] ?? 0;
    }
    this.#offsets[this.#count] = sum;
    this.#isDirty = false;
  }
}
