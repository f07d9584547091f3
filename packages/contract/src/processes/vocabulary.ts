/** Closed vocabularies of process definitions (`design.md` 1, `domain.md` 1.6, 2.9, 5.9). */

/** Which work a definition is set in motion by: an application (依申请) or the office itself (依职权, TYP-13). */
export const PROCESS_ORIGINS = ['on_application', 'ex_officio'] as const;
export type ProcessOrigin = (typeof PROCESS_ORIGINS)[number];

/** Who stands in a lane. `other_department` names its body; several such lanes make 并联审批 (FLO-15). */
export const LANE_KINDS = ['applicant', 'window', 'office', 'leader', 'other_department'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/**
 * Kinds of steps of the public layer. `task` and `decision` are work that somebody does; the others only route.
 * A decision has one entry and takes exactly one exit (GB/T 1526-1989).
 */
export const STEP_KINDS = ['start', 'task', 'decision', 'fork', 'join', 'end'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Kinds of steps inside one public step. */
export const INTERNAL_STEP_KINDS = ['task', 'decision', 'fork', 'join'] as const;
export type InternalStepKind = (typeof INTERNAL_STEP_KINDS)[number];

/**
 * What a step does to the clock of the case. `starts`: the clock starts on the day on which the step is completed
 * (受理, 行政许可法 art. 42). `stops`: it ends there (the decision). `not_counted`: time spent in the step does not count
 * (art. 45: hearing, inspection, expert review …). `counts`: everything else.
 */
export const CLOCK_EFFECTS = ['counts', 'starts', 'stops', 'not_counted'] as const;
export type ClockEffect = (typeof CLOCK_EFFECTS)[number];

/** Grounds on which a clock may stand still (行政许可法 art. 45; 补正 art. 32; 行政处罚法 art. 66; 行政复议法 art. 39). */
export const PAUSE_GROUNDS = [
  'correction',
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert_review',
  'public_notice',
  'third_party_opinion',
  'other_body',
  'court_or_arbitration',
  'force_majeure',
  'other',
] as const;
export type PauseGround = (typeof PAUSE_GROUNDS)[number];

/** How a case ends. */
export const CASE_OUTCOMES = [
  'granted',
  'refused',
  'not_accepted',
  'imposed',
  'not_imposed',
  'fulfilled',
  'completed',
  'transferred',
  'terminated',
  'withdrawn',
] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** Why a chart took effect as it did (FLO-10). Only `announced` had to wait; the others say why they did not. */
export const ANNOUNCEMENT_KINDS = ['announced', 'first_chart', 'unchanged', 'abolished_by_law'] as const;
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number];

/** Where a published chart stands on a day. */
export const CHART_STANDINGS = ['current', 'announced', 'past'] as const;
export type ChartStanding = (typeof CHART_STANDINGS)[number];

/** `down` for phones and print, `right` for desks. */
export const CHART_DIRECTIONS = ['down', 'right'] as const;
export type ChartDirection = (typeof CHART_DIRECTIONS)[number];

export const CHART_LANGUAGES = ['zh', 'en'] as const;
export type ChartLanguage = (typeof CHART_LANGUAGES)[number];

/** Outlines of GB/T 1526-1989: 端点, 处理, 既定处理 (has an internal graph of its own), 判断, 并行. */
export const STEP_SHAPES = ['terminator', 'process', 'predefined', 'decision', 'parallel'] as const;
export type StepShape = (typeof STEP_SHAPES)[number];
