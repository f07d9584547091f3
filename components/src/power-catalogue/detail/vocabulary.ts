import type { LegalBasis, Material, TimeLimit } from '@sunlit/contract';
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
