import { DEVIATION_KINDS, type ConformanceFinding, type DeviationKind } from './conformance-finding.js';
import type { ConformanceResult } from './check-conformance.js';

/** A share with what it is a share of. */
export interface Rate {
  /** All cases that were measured. */
  readonly n: number;
  readonly count: number;
  /** `count / n`, missing when nothing was measured: no cases are not a full score. */
  readonly share: number | undefined;
}

/** How often a kind was found, in how many of the cases. */
export interface DeviationCount extends Rate {
  readonly kind: DeviationKind;
  readonly findings: number;
}

export interface StepDeviationCount extends DeviationCount {
  readonly layer: 'public' | 'internal';
  /** Missing for what concerns cases as a whole. */
  readonly step?: string;
  readonly internalStep?: string;
}

export interface ConformanceRates {
  readonly conforming: Rate;
  readonly conformingInPublic: Rate;
  /** All kinds, also those that were not found. */
  readonly kinds: readonly DeviationCount[];
  /** Only what was found: most cases first, then by place. */
  readonly steps: readonly StepDeviationCount[];
}

/** Adds up how many cases of one definition keep to it, and where and how the others do not. */
export function conformanceRates(results: readonly ConformanceResult[]): ConformanceRates {
  const n = results.length;
  const rate = (count: number): Rate => ({ n, count, share: n === 0 ? undefined : count / n });
  const kinds = new Counter<DeviationKind>();
  const places = new Counter<string>();
  const samples = new Map<string, ConformanceFinding>();
  results.forEach(({ findings }, index) => {
    for (const finding of findings) {
      const { kind, layer, step, internalStep } = finding;
      const key = [layer, step ?? '', internalStep ?? '', kind].join(' ');
      kinds.add(kind, index);
      places.add(key, index);
      samples.set(key, finding);
    }
  });
  const steps = [...samples].map(([key, { kind, layer, step, internalStep }]) => {
    const place = { ...(step === undefined ? {} : { step }), ...(internalStep === undefined ? {} : { internalStep }) };
    return { key, entry: { kind, layer, ...place, ...rate(places.cases(key)), findings: places.all(key) } };
  });
  steps.sort((a, b) => b.entry.count - a.entry.count || (a.key < b.key ? -1 : 1));
  return {
    conforming: rate(results.filter(({ conforms }) => conforms).length),
    conformingInPublic: rate(results.filter(({ conformsInPublic }) => conformsInPublic).length),
    kinds: DEVIATION_KINDS.map((kind) => ({ kind, ...rate(kinds.cases(kind)), findings: kinds.all(kind) })),
    steps: steps.map(({ entry }) => entry),
  };
}

class Counter<Key> {
  readonly #counts = new Map<Key, { cases: number; all: number; last: number }>();

  add(key: Key, index: number): void {
    const { cases, all, last } = this.#counts.get(key) ?? { cases: 0, all: 0, last: -1 };
    this.#counts.set(key, { cases: last === index ? cases : cases + 1, all: all + 1, last: index });
  }

  cases(key: Key): number {
    return this.#counts.get(key)?.cases ?? 0;
  }

  all(key: Key): number {
    return this.#counts.get(key)?.all ?? 0;
  }
}
