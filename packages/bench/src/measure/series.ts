import { percentile, sampleOf, type Sample } from './sample.js';

/** Measured values by name, in the order in which the names were first seen. */
export class Series {
  readonly #values = new Map<string, number[]>();

  add(name: string, ...values: readonly number[]): void {
    const known = this.#values.get(name);
    if (known === undefined) this.#values.set(name, [...values]);
    else for (const value of values) known.push(value);
  }

  /** @throws {RangeError} Nothing was measured under that name. */
  sample(name: string): Sample {
    const values = this.#values.get(name);
    if (values === undefined) throw new RangeError(`Nothing was measured under ${name}.`);
    return sampleOf(values);
  }

  /**
   * The median of quotients of values that were measured one after the other, turn by turn: what slows both down cancels
   * out, which it does not in a quotient of two medians.
   *
   * @throws {RangeError} Nothing was measured under one of the names.
   */
  ratio(name: string, beside: string): number {
    const [values, others] = [this.#values.get(name), this.#values.get(beside)];
    if (values === undefined || others === undefined) throw new RangeError(`${name} or ${beside} was not measured.`);
    return percentile(
      values.map((value, turn) => value / (others[turn] ?? Number.NaN)),
      0.5,
    );
  }

  get names(): readonly string[] {
    return [...this.#values.keys()];
  }
}
