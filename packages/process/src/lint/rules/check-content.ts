import type { ProcessFinding, Step } from '@sunlit/contract';
import type { FindingCode } from '../catalogue/finding-kinds.js';
import { nameOf } from '../finding-word.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { placeIn } from '../structure/structure.js';

/**
 * The six contents of FLO-03 and those of FLO-04. What the applicant does needs neither post nor duty. A decision
 * always rests on a law; where neither it nor the power has a limit, that is doubtful but may be the law itself.
 */
export function checkContent(subject: LintSubject): ProcessFinding[] {
  return [...subject.officeWork.flatMap((step) => checkStep(subject, step)), ...checkChart(subject)];
}

function checkStep(subject: LintSubject, step: Step): ProcessFinding[] {
  const codes = [
    ...(step.post === undefined ? (['post_missing'] as const) : []),
    ...(step.duty === undefined ? (['duty_missing'] as const) : []),
    ...checkLeadBody(subject, step),
    ...checkBounds(subject, step),
    ...(step.clock === 'stops' && step.controlPoint === undefined ? (['control_point_missing'] as const) : []),
  ];
  return codes.map((code) => makeFinding(code, placeIn(subject.structure, { step: step.id }), nameOf(step)));
}

/** The lane of another department already says which body acts. */
function checkLeadBody({ lanes }: LintSubject, { lane, leadBody }: Step): FindingCode[] {
  if (leadBody !== undefined) return leadBody.contact === undefined ? ['lead_body_contact_missing'] : [];
  return lanes.get(lane)?.kind === 'other_department' ? [] : ['lead_body_missing'];
}

function checkBounds({ context }: LintSubject, { kind, limit, legalBases }: Step): FindingCode[] {
  const isBounded = context.statutoryLimit !== undefined || context.promisedLimit !== undefined;
  const isDecision = kind === 'decision';
  return [
    ...(limit !== undefined
      ? []
      : ([isDecision && !isBounded ? 'decision_without_limit' : 'step_without_limit'] as const)),
    ...(isDecision && legalBases.length === 0 ? (['decision_without_basis'] as const) : []),
  ];
}

/** Contents that the chart as a whole must have somewhere. */
function checkChart({ layer }: LintSubject): ProcessFinding[] {
  const missing: FindingCode[] = [];
  if (layer.steps.every(({ controlPoint }) => controlPoint === undefined)) missing.push('chart_without_control_point');
  if (layer.steps.every(({ remedies }) => remedies.length === 0)) missing.push('chart_without_remedy');
  if (layer.steps.every(({ feedbackChannel }) => feedbackChannel === undefined)) missing.push('chart_without_feedback');
  return missing.map((code) => makeFinding(code, { layer: 'public' }));
}
