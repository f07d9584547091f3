import type { CaseOverlay, FlowchartDiff, LoadOverlay } from '@sunlit/contract';
import { formatDay } from '../../strings/dates.js';
import { format } from '../../strings/format.js';
import type { Language } from '../../strings/resolve-strings.js';
import { NO_STEP_MARKS, type ChartMarks, type StepMarks } from '../model/chart-marks.js';
import { chipNodes, type Chip } from './chip-node.js';
import type { OverlayStrings } from './strings-zh-cn.js';

export interface MarkInput {
  readonly case: CaseOverlay | null;
  readonly load: LoadOverlay | null;
  readonly diff: FlowchartDiff | undefined;
  readonly risks: ReadonlyMap<string, string> | undefined;
  readonly strings: OverlayStrings;
  readonly language: Language;
}

interface Draft {
  readonly classes: Set<string>;
  readonly chips: Chip[];
  readonly said: string[];
  isHere: boolean;
}

/** Case, load, changes and risks as marks on steps and flows. The overlays must be about the chart that is drawn. */
export function chartMarks(input: MarkInput): ChartMarks {
  const drafts = new Map<string, Draft>();
  const at = (id: string): Draft => {
    const known = drafts.get(id);
    if (known !== undefined) return known;
    const draft: Draft = { classes: new Set(), chips: [], said: [], isHere: false };
    drafts.set(id, draft);
    return draft;
  };
  if (input.case !== null) markCase(input.case, input, at);
  if (input.load !== null) markLoad(input.load, input, at);
  if (input.diff !== undefined) markDiff(input.diff, input, at);
  for (const [id, grade] of input.risks ?? []) {
    const text = format(input.strings.risk, { grade: grade.toUpperCase() });
    add(at(id), { kind: 'risk', text }, text);
  }
  const marks = new Map([...drafts].map(([id, draft]) => [id, finished(draft)]));
  const taken = new Set(input.case?.flowsTaken);
  const changed = new Map(input.diff?.flows.map(({ id, kind }) => [id, kind]));
  return {
    step: (id) => marks.get(id) ?? NO_STEP_MARKS,
    isTaken: (id) => taken.has(id),
    change: (id) => changed.get(id),
  };
}

function add(draft: Draft, chip: Chip, said: string): void {
  draft.chips.push(chip);
  draft.said.push(said);
}

function finished(draft: Draft): StepMarks {
  const { classes, chips, said, isHere } = draft;
  const key = [...classes, ...chips.map(({ kind, text }) => `${kind}:${text}`), ...said].join('|');
  return {
    key,
    classes: [...classes],
    said,
    isHere,
    draw: ({ drawn }, direction) => chipNodes(chips, drawn, direction),
  };
}

function markCase(overlay: CaseOverlay, input: MarkInput, at: (id: string) => Draft): void {
  const { strings } = input;
  const here = new Set(overlay.current.map(({ step }) => step));
  for (const current of overlay.current) {
    const draft = at(current.step);
    draft.isHere = true;
    draft.classes.add('here');
    add(draft, { kind: 'here', text: strings.here }, strings.here);
    draft.said.push(...dueWords(current, input));
    if (overlay.pause !== undefined) draft.said.push(pauseWords(overlay.pause, input));
  }
  for (const visit of overlay.visits) {
    const draft = at(visit.step);
    draft.classes.add('visited');
    if (!here.has(visit.step) && !draft.said.includes(strings.visited)) draft.said.unshift(strings.visited);
    const isMarked = draft.chips.some(({ kind }) => kind === 'after');
    if (visit.isAfterTheFact === true && !isMarked) {
      add(draft, { kind: 'after', text: strings.afterTheFactShort }, strings.afterTheFact);
    }
  }
}

/** Days left, the due day and whether it may still move, as far as they are known. */
export function dueWords(
  current: CaseOverlay['current'][number],
  { strings, language }: Pick<MarkInput, 'strings' | 'language'>,
): string[] {
  const { dueOn, daysLeft, isProvisional } = current;
  const words: string[] = [];
  if (daysLeft !== undefined) {
    const late = format(strings.daysLate, { n: -daysLeft });
    words.push(daysLeft < 0 ? late : daysLeft === 0 ? strings.dueToday : format(strings.daysLeft, { n: daysLeft }));
  }
  if (dueOn !== undefined) {
    const day = formatDay(dueOn, language);
    words.push(format(isProvisional === true ? strings.dueProvisional : strings.due, { day }));
  }
  return words;
}

/** Why the clock stands still, and since when. */
export function pauseWords(
  pause: NonNullable<CaseOverlay['pause']>,
  { strings, language }: Pick<MarkInput, 'strings' | 'language'>,
): string {
  return format(strings.paused, { ground: groundName(pause.ground, strings), day: formatDay(pause.since, language) });
}

function groundName(ground: string, strings: OverlayStrings): string {
  const names: Readonly<Record<string, string>> = {
    correction: strings.groundCorrection,
    hearing: strings.groundHearing,
    tender: strings.groundTender,
    auction: strings.groundAuction,
    inspection: strings.groundInspection,
    testing: strings.groundTesting,
    quarantine: strings.groundQuarantine,
    appraisal: strings.groundAppraisal,
    expert_review: strings.groundExpertReview,
    public_notice: strings.groundPublicNotice,
    third_party_opinion: strings.groundThirdPartyOpinion,
    other_body: strings.groundOtherBody,
    court_or_arbitration: strings.groundCourt,
    force_majeure: strings.groundForceMajeure,
  };
  return names[ground] ?? strings.groundOther;
}

/** Counts that are missing are too small to be shown; they are not zero, and no number is drawn for them. */
function markLoad(overlay: LoadOverlay, { strings }: MarkInput, at: (id: string) => Draft): void {
  for (const { step, waiting, medianWorkingDays } of overlay.steps) {
    const draft = at(step);
    const count = waiting === undefined ? undefined : format(strings.waiting, { n: waiting });
    const stay = medianWorkingDays === undefined ? undefined : format(strings.median, { n: medianWorkingDays });
    const short = [
      waiting === undefined ? undefined : format(strings.waitingShort, { n: waiting }),
      medianWorkingDays === undefined ? undefined : format(strings.medianShort, { n: medianWorkingDays }),
    ].filter((part) => part !== undefined);
    if (short.length > 0) draft.chips.push({ kind: 'load', text: short.join(' · ') });
    draft.said.push(count ?? strings.waitingHidden, ...(stay === undefined ? [] : [stay]));
  }
}

function markDiff(diff: FlowchartDiff, { strings }: MarkInput, at: (id: string) => Draft): void {
  for (const { id, kind } of diff.steps) {
    const known = (['added', 'removed', 'changed'] as const).find((word) => word === kind);
    if (known === undefined) continue;
    at(id).classes.add(known);
    add(at(id), { kind: known, text: strings[known] }, strings[known]);
  }
}
