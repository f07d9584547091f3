/** How many cases a fault or property suite runs, and from which seed. */
export interface ProveRuns {
  /** Number of generated cases. */
  readonly n: number;
  /** Seed of the generator, an unsigned 32-bit integer. */
  readonly seed: number;
}

/** The part of an environment that is read here. */
export type ProveEnvironment = Readonly<Record<string, string | undefined>>;

const FIXED_SEED = 20_260_101;
const QUICK_SHARE = 20;

/**
 * Tells a suite its size: a twentieth with a fixed seed in `npm test`, everything when `SUNLIT_PROVE` names the suite
 * (`npm run prove -- <suite>`). `SUNLIT_SEED` repeats a run that failed.
 *
 * @param suite Name of the suite, as written in `docs/figures.md`.
 * @param full Number of cases of the whole proof.
 * @throws {RangeError} `full` is not a positive integer, or `SUNLIT_SEED` is not an unsigned 32-bit integer.
 */
export function proveRuns(
  suite: string,
  full: number,
  environment: ProveEnvironment = processEnvironment(),
): ProveRuns {
  if (!Number.isInteger(full) || full < 1) throw new RangeError(`Suite ${suite} asks for ${full} cases.`);
  const whole = environment['SUNLIT_PROVE'] === suite;
  return { n: whole ? full : Math.ceil(full / QUICK_SHARE), seed: readSeed(environment['SUNLIT_SEED']) };
}

function readSeed(text: string | undefined): number {
  if (text === undefined || text === '') return FIXED_SEED;
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > 0xffff_ffff) throw new RangeError(`SUNLIT_SEED is not an unsigned 32-bit integer.`);
  return seed;
}

/** Browser suites have no `process`: they always run the twentieth. */
function processEnvironment(): ProveEnvironment {
  return typeof process === 'undefined' ? {} : process.env;
}
