import type { ProcessDefinition, ProcessFinding } from '@sunlit/contract';

const SEVERITIES: readonly string[] = ['error', 'warning', 'notice'];
const LAYERS: readonly string[] = ['public', 'internal'];

/** Gravest first, the public layer before the internal one, then as the definition has its steps. Ties keep their order. */
export function sortFindings(
  { publicLayer }: ProcessDefinition,
  findings: readonly ProcessFinding[],
): readonly ProcessFinding[] {
  const position = new Map(publicLayer.steps.map(({ id }, index) => [id, index]));
  const rank = ({ severity, layer, step }: ProcessFinding) => [
    SEVERITIES.indexOf(severity),
    LAYERS.indexOf(layer),
    step === undefined ? -1 : (position.get(step) ?? publicLayer.steps.length),
  ];
  return findings
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort((left, right) => compare(left.rank, right.rank))
    .map(({ finding }) => finding);
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
