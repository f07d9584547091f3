import type { LintFinding, PowerContent, ProcessDefinition, ProcessFinding } from '@sunlit/contract';
import { lintDefinition } from '@sunlit/process/lint/lint-definition';
import { ApiProblem } from '../../http/api-problem.js';
import type { HeldDefinition } from './find-definition.js';

/** The power that a definition belongs to, as far as the lint asks about it. */
export interface ProcessSubject {
  readonly powerType: string;
  readonly content: PowerContent;
}

/** What is wrong, doubtful or could be better about the definition of a power. */
export function lintProcess(definition: ProcessDefinition, subject: ProcessSubject): readonly ProcessFinding[] {
  const { powerType, content } = subject;
  const { statutoryLimit, promisedLimit } = content;
  const materials = content.materials.map(({ name }) => name);
  return lintDefinition(definition, { powerType, statutoryLimit, promisedLimit, materials });
}

/**
 * @throws {ApiProblem} `process_incomplete` with the places: a definition on which no case could run, or that the law
 * does not allow.
 */
export function demandSound(definition: ProcessDefinition, subject: ProcessSubject): void {
  refuseErrors(lintProcess(definition, subject));
}

/**
 * The same for an internal layer that is filed alone: what is wrong with the published public layer is not its fault.
 *
 * @throws {ApiProblem} `process_incomplete` with the places inside
 */
export function demandSoundInside(definition: ProcessDefinition, subject: ProcessSubject): void {
  refuseErrors(lintProcess(definition, subject).filter(({ layer }) => layer === 'internal'));
}

function refuseErrors(findings: readonly ProcessFinding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const issues = errors.slice(0, MOST_ISSUES).map((finding) => {
    const { path, code, message, source } = toLintFinding(finding);
    return { path, code, message: `${message}（${source}）` };
  });
  throw new ApiProblem('process_incomplete', { issues });
}

/** Whoever must correct more than this asks the lint, which names all. */
const MOST_ISSUES = 100;

/** FLO-01 demands a chart of every power. Its absence is a matter of supervision (FLO-18), not of publication. */
const NO_CHART: LintFinding = {
  code: 'flowchart_missing',
  severity: 'warning',
  path: 'process',
  message: '请为本职权编制运行流程图。',
  source: 'FLO-01“对经审核确认的每一项行政职权…逐一编制权力运行流程图”；FLO-18',
};

/** The findings about the process of a version among those about the version itself. */
export function chartFindings(held: HeldDefinition | undefined, subject: ProcessSubject): LintFinding[] {
  return held === undefined ? [NO_CHART] : lintProcess(held.definition, subject).map(toLintFinding);
}

function toLintFinding(finding: ProcessFinding): LintFinding {
  const { code, severity, message, source } = finding;
  return { code, severity, path: placeOf(finding), message, source };
}

/** Address of a finding: `publicLayer.steps.examine`, `internalLayer.examine.steps.first_look`. */
function placeOf({ layer, step, internalStep, flow, lane }: ProcessFinding): string {
  const isInside = layer === 'internal';
  const place = [`${layer}Layer`, ...(isInside && step !== undefined ? [step] : [])];
  if (flow !== undefined) return [...place, 'flows', flow].join('.');
  if (lane !== undefined) return [...place, 'lanes', lane].join('.');
  const id = isInside ? internalStep : step;
  return id === undefined ? place.join('.') : [...place, 'steps', id].join('.');
}
