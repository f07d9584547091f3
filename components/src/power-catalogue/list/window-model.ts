/** A stretch of rows, end exclusive. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** The height of a row that was never drawn, in pixels; above 0. */
export type HeightEstimate = (index: number) => number;

/** Rows that stand for all when the height of a long list is guessed. */
const SAMPLE = 32;

/**
 * Where rows of different heights stand in a long list. A height is estimated until the row was measured. Pure: knows
 * no document. Heights are estimated and offsets summed up only as far down as somebody looked.
 */
export class WindowModel {
  #count = 0;
  #estimate: HeightEstimate = () => 0;
  #total = 0;
  #isSettled = true;
  /** 0 where nobody looked. */
  #heights: Float64Array = new Float64Array(0);
  #measured = new Uint8Array(0);
  #offsets: Float64Array = new Float64Array(1);
  /** Offsets up to this index, itself included, are right. */
  #known = 0;

  get count(): number {
    return this.#count;
  }

  /** Height of all rows together; until {@link settle} a guess from a sample. */
  get total(): number {
    return this.#total;
  }

  /** Starts over with so many rows, none of them measured; nothing measured before is kept. */
  reset(count: number, estimate: HeightEstimate): void {
    this.#count = count;
    this.#estimate = estimate;
    this.#heights = new Float64Array(count);
    this.#measured = new Uint8Array(count);
    this.#offsets = new Float64Array(count + 1);
    this.#known = 0;
    const sample = Math.min(SAMPLE, count);
    let sum = 0;
    for (let part = 0; part < sample; part += 1) sum += estimate(Math.floor((part * count) / sample));
    this.#total = sample === 0 ? 0 : (sum / sample) * count;
    this.#isSettled = sample === count;
  }

  /** Looks at all rows, so that the height of all together is no guess any more. */
  settle(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#total = this.offsetOf(this.#count);
  }

  /** Takes a measured height. Returns by how much the row differs from what was assumed. */
  measure(index: number, height: number): number {
    if (index >= this.#count) return 0;
    const difference = height - this.heightOf(index);
    this.#measured[index] = 1;
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
    if (index >= this.#count) return 0;
    const height = this.#heights[index] ?? 0;
    if (height > 0) return height;
    return (this.#heights[index] = this.#estimate(index));
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
    this.#offsets[index + 1] = (this.#offsets[index] ?? 0) + this.heightOf(index);
    this.#known = index + 1;
  }
}
