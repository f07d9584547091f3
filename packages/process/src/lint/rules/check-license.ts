import type { PauseGround, ProcessFinding, Step } from '@sunlit/contract';
import { nameOf } from '../finding-word.js';
import { limitText } from '../limit-text.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { pauseGroundName } from '../pause-ground-name.js';
import { flowNameIn, placeIn, type StructureFlow } from '../structure/structure.js';
import { isLongerInWorkingDays } from './is-longer-in-working-days.js';
import { isServiceStep } from './is-service-step.js';

/** 行政许可法 art. 45, and the correction of art. 32. */
const LISTED: ReadonlySet<PauseGround> = new Set([
  'correction',
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert_review',
]);
const CORRECTION_DAYS = 5;
const EXTENSION_DAYS = 10;
const JOINT_EXTENSION_DAYS = 15;
const DELIVERY_DAYS = 10;

/** What the licensing law says of corrections, extensions, pauses and delivery (行政许可法 art. 32, 42, 44, 45). */
export function checkLicense(subject: LintSubject): ProcessFinding[] {
  if (subject.context.powerType !== 'license') return [];
  return [
    ...subject.officeWork.flatMap((step) => checkCorrection(subject, step)),
    ...checkExtension(subject),
    ...subject.layer.pauses
      .filter(({ ground }) => !LISTED.has(ground))
      .map(({ ground }) => makeFinding('license_pause_not_listed', { layer: 'public' }, pauseGroundName(ground))),
    ...checkDelivery(subject),
  ];
}

/** An office's decision that sends the application back to the applicant: once, within five days, else it is accepted. */
function checkCorrection(subject: LintSubject, step: Step): ProcessFinding[] {
  const { structure } = subject;
  const corrections = (structure.leaving.get(step.id) ?? []).filter((flow) => isCorrection(subject, flow));
  if (corrections.length === 0) return [];
  const place = placeIn(structure, { step: step.id });
  const findings = corrections
    .filter(({ atMost }) => atMost !== 1)
    .map((flow) => {
      const at = placeIn(structure, { step: step.id, flow: flow.id });
      return makeFinding('license_correction_not_once', at, flowNameIn(structure, flow));
    });
  if (step.limit !== undefined && isLongerInWorkingDays(step.limit, CORRECTION_DAYS)) {
    findings.push(makeFinding('license_correction_late', place, nameOf(step), limitText(step.limit)));
  }
  if (step.deemed === undefined) findings.push(makeFinding('license_silence_not_deemed', place, nameOf(step)));
  return findings;
}

/** Leads back to an applicant's step, or to one of theirs from which there is only a way back. */
function isCorrection({ structure, steps, lanes }: LintSubject, { to = '', isReturn }: StructureFlow): boolean {
  if (lanes.get(steps.get(to)?.lane ?? '')?.kind !== 'applicant') return false;
  const on = structure.leaving.get(to) ?? [];
  return isReturn || (on.length > 0 && on.every((flow) => flow.isReturn));
}

function checkExtension({ layer }: LintSubject): ProcessFinding[] {
  const { extension } = layer;
  if (extension === undefined) return [];
  const isJoint = layer.lanes.some(({ kind }) => kind === 'other_department');
  const most = isJoint ? JOINT_EXTENSION_DAYS : EXTENSION_DAYS;
  const findings: ProcessFinding[] = [];
  if (isLongerInWorkingDays(extension.limit, most)) {
    const allowed = limitText({ value: most, unit: 'working_day' });
    findings.push(makeFinding('license_extension_long', { layer: 'public' }, limitText(extension.limit), allowed));
  }
  if (extension.post === undefined) findings.push(makeFinding('license_extension_post_missing', { layer: 'public' }));
  return findings;
}

function checkDelivery({ officeWork, structure }: LintSubject): ProcessFinding[] {
  return officeWork.flatMap((step) => {
    const { limit } = step;
    if (limit === undefined || !isServiceStep(step) || !isLongerInWorkingDays(limit, DELIVERY_DAYS)) return [];
    return [
      makeFinding('license_delivery_late', placeIn(structure, { step: step.id }), nameOf(step), limitText(limit)),
    ];
  });
}
