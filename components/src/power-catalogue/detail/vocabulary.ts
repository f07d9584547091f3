import type { DiscretionBenchmark, LegalBasis, Material, Remedy, TimeLimit } from '@sunlit/contract';
import { format } from '../../strings/format.js';
import { formatNumber } from '../../strings/numbers.js';
import type { DetailStrings } from './strings-zh-cn.js';

/** 20 个工作日. */
export function limitText(limit: TimeLimit, strings: DetailStrings): string {
  return `${limit.value} ${unitText(limit.unit, strings)}`;
}

function unitText(unit: TimeLimit['unit'], strings: DetailStrings): string {
  const units: Record<TimeLimit['unit'], string> = {
    working_day: strings.unitWorking_day,
    calendar_day: strings.unitCalendar_day,
    hour: strings.unitHour,
    month: strings.unitMonth,
    year: strings.unitYear,
  };
  return units[unit];
}

/** How rest days count. Hours have no such rule. */
export function limitRule(limit: TimeLimit, strings: DetailStrings): string | undefined {
  if (limit.unit === 'working_day' || limit.unit === 'hour') return undefined;
  const counting = limit.unit === 'calendar_day' ? `${strings.notWorkingDays}；` : '';
  return counting + (limit.ifLastDayRests === 'keep' ? strings.lastDayKeep : strings.lastDayNext);
}

/** By how much the promise is shorter than the law, if both count in the same unit. */
export function savedLimit(statutory: TimeLimit | undefined, promised: TimeLimit | undefined): TimeLimit | undefined {
  if (statutory === undefined || promised === undefined || statutory.unit !== promised.unit) return undefined;
  const value = statutory.value - promised.value;
  return value > 0 ? { ...promised, value } : undefined;
}

export function basisKind(kind: LegalBasis['kind'], strings: DetailStrings): string {
  const kinds: Record<LegalBasis['kind'], string> = {
    establishing: strings.basisEstablishing,
    subject: strings.basisSubject,
    act: strings.basisAct,
    procedure: strings.basisProcedure,
    fee: strings.basisFee,
    penalty: strings.basisPenalty,
  };
  return kinds[kind];
}

export function materialWords(
  material: Material,
  strings: DetailStrings,
): Record<'necessity' | 'source' | 'form', string> {
  const necessities: Record<Material['necessity'], string> = strings;
  const sources: Record<Material['source'], string> = {
    applicant: strings.sourceApplicant,
    government: strings.sourceGovernment,
    other: strings.sourceOther,
  };
  const forms: Record<Material['form'], string> = {
    paper: strings.formPaper,
    electronic: strings.formElectronic,
    either: strings.formEither,
  };
  return {
    necessity: necessities[material.necessity],
    source: sources[material.source],
    form: forms[material.form],
  };
}

export function remedyKind(kind: Remedy['kind'], strings: DetailStrings): string {
  const kinds: Record<Remedy['kind'], string> = {
    statement: strings.remedyStatement,
    hearing: strings.remedyHearing,
    reconsideration: strings.remedyReconsideration,
    litigation: strings.remedyLitigation,
    complaint: strings.remedyComplaint,
    other: strings.remedyOther,
  };
  return kinds[kind];
}

type Range = DiscretionBenchmark['grades'][number]['ranges'][number];

/** 罚款 50,000 至 65,000 元; an open bound is never a zero. */
export function rangeText(
  range: Range,
  strings: DetailStrings,
  penalty: (kind: Range['penaltyKind']) => string,
): string {
  if (range.kind === 'text') return range.text;
  const base = range.kind === 'base_multiple' ? `${range.baseName} ` : '';
  return `${penalty(range.penaltyKind)} ${base}${boundsText(range, strings)}`;
}

interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly unit: string;
}

function boundsText(bounds: Bounds, strings: DetailStrings): string {
  const { unit } = bounds;
  const min = bounds.min === undefined ? undefined : formatNumber(bounds.min);
  const max = bounds.max === undefined ? undefined : formatNumber(bounds.max);
  if (min !== undefined && max !== undefined && min === max) return `${min} ${unit}`;
  if (min !== undefined && max !== undefined) return format(strings.rangeBetween, { min, max, unit });
  if (min !== undefined) return format(strings.rangeFrom, { min, unit });
  return max === undefined ? unit : format(strings.rangeTo, { max, unit });
}
