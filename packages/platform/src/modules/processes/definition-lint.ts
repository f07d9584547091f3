import type { LintFinding, PowerContent, ProblemIssue, ProcessDefinition, ProcessFinding } from '@sunlit/contract';
import { lintDefinition } from '@sunlit/process/lint/lint-definition';
import { withholdFindings, type ShownFindings } from '@sunlit/process/lint/withhold-findings';
import type { StaffActor } from '../../http/actor.js';
import { ApiProblem } from '../../http/api-problem.js';
import { seesWholeDefinition } from '../identity/sees-leadership.js';

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

/** What the lint says about a definition, as far as one actor may read it (PUB-13). */
export interface ProcessReport extends ShownFindings {
  /** Something stops its publication, whether this actor may read of it or not. */
  readonly hasErrors: boolean;
}

export function processReportFor(
  actor: StaffActor,
  definition: ProcessDefinition,
  subject: ProcessSubject,
): ProcessReport {
  const findings = lintProcess(definition, subject);
  return { ...shownTo(actor, definition, findings), hasErrors: errorsOf(findings).length > 0 };
}

/**
 * @throws {ApiProblem} `process_incomplete` with the places that this actor may read: a definition on which no case
 * could run, or that the law does not allow.
 */
export function demandSound(actor: StaffActor, definition: ProcessDefinition, subject: ProcessSubject): void {
  refuseErrors(shownTo(actor, definition, errorsOf(lintProcess(definition, subject))));
}

/**
 * The same for an internal layer that is filed alone: what is wrong with the published public layer is not its fault.
 *
 * @throws {ApiProblem} `process_incomplete` with the places inside
 */
export function demandSoundInside(actor: StaffActor, definition: ProcessDefinition, subject: ProcessSubject): void {
  const errors = errorsOf(lintProcess(definition, subject)).filter(({ layer }) => layer === 'internal');
  refuseErrors(shownTo(actor, definition, errors));
}

function shownTo(
  actor: StaffActor,
  { internalLayer }: ProcessDefinition,
  findings: readonly ProcessFinding[],
): ShownFindings {
  return seesWholeDefinition(actor) ? { findings, withheld: 0 } : withholdFindings(internalLayer, findings);
}

function errorsOf(findings: readonly ProcessFinding[]): readonly ProcessFinding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function refuseErrors({ findings, withheld }: ShownFindings): void {
  if (findings.length + withheld === 0) return;
  const issues = findings.slice(0, MOST_ISSUES).map((finding) => {
    const { path, code, message, source } = toLintFinding(finding);
    return { path, code, message: `${message}（${source}）` };
  });
  throw new ApiProblem('process_incomplete', {
    issues: withheld === 0 ? issues : [...issues, withheldIssue(withheld)],
  });
}

/** Whoever must correct more than this asks the lint, which names all. */
const MOST_ISSUES = 100;

function withheldIssue(count: number): ProblemIssue {
  const message = `内部流程另有 ${String(count)} 处问题，仅编制、审核和监督人员可见。请由经办人员查看检查结果并改正。`;
  return { path: 'internalLayer', code: 'findings_withheld', message };
}

/** FLO-01 demands a chart of every power. Its absence is a matter of supervision (FLO-18), not of publication. */
export const NO_CHART: LintFinding = {
  code: 'flowchart_missing',
  severity: 'warning',
  path: 'process',
  message: '请为本职权编制运行流程图。',
  messageEn: 'This power has no flowchart. Write one.',
  source: 'FLO-01“对经审核确认的每一项行政职权…逐一编制权力运行流程图”；FLO-18',
};

/** A finding about the process of a version among those about the version itself. */
export function toLintFinding(finding: ProcessFinding): LintFinding {
  const { code, severity, message, messageEn, source } = finding;
  return { code, severity, path: placeOf(finding), message, messageEn, source };
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
