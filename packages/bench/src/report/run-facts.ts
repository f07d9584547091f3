import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { repositoryRoot } from '../repository-root.js';

/** When and on what a part ran. */
export interface RunFacts {
  /** Short commit; `with changes` when the tree differed. */
  readonly commit: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** One-minute load averages before and after; above the number of cores, times are worth less than ratios. */
  readonly load: readonly [number, number];
  readonly node: string;
  readonly seconds: number;
}

/** Call it before a part; what it returns, call after. */
export function startRun(): () => RunFacts {
  const before = currentLoad();
  const begin = performance.now();
  return () => ({
    commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes'),
    day: new Date().toISOString().slice(0, 10),
    load: [before, currentLoad()],
    node: process.version,
    seconds: Math.round((performance.now() - begin) / 1000),
  });
}

const currentLoad = (): number => loadavg()[0] ?? 0;

function git(...parameters: readonly string[]): string {
  return execFileSync('git', parameters, { cwd: repositoryRoot, encoding: 'utf8' }).trim();
}
