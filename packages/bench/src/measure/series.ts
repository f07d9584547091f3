import { sampleOf, type Sample } from './sample.js';

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

  get names(): readonly string[] {
    return [...this.#values.keys()];
  }
}
