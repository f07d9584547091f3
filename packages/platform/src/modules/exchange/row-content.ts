import {
  powerContentSchema,
  type LegalBasis,
  type PowerContent,
  type PowerContentInput,
  type QualityIssue,
} from '@sunlit/contract';
import type { ImportCells } from './import-columns.js';
import { meaningOfTaskType, normalizeTaskType } from './task-type.js';

const UNITS: Readonly<Record<string, 'working_day' | 'calendar_day' | 'hour' | 'month' | 'year'>> = {
  工作日: 'working_day',
  个工作日: 'working_day',
  天: 'calendar_day',
  日: 'calendar_day',
  自然日: 'calendar_day',
  小时: 'hour',
  月: 'month',
  个月: 'month',
  年: 'year',
};

export interface RowContent {
  readonly content: PowerContent;
  readonly powerType: string;
  readonly issues: readonly QualityIssue[];
}

/** The content a row states. What the row does not say stays missing; what cannot be read is reported and kept raw. */
export function contentOfRow(cells: ImportCells, name: string): RowContent {
  const issues: QualityIssue[] = [];
  const type = typeOfRow(cells, issues);
  const basis = basisOfRow(cells, issues);
  if (cells.materials !== undefined) {
    // A cell of material names says neither necessity nor source; the words stay in the raw row for the office.
    issues.push({
      code: 'field_unreadable',
      severity: 'notice',
      path: 'materials',
      value: cells.materials.slice(0, 200),
    });
  }
  const input: PowerContentInput = {
    name,
    class: type.class,
    published: false,
    visibility: 'public',
    runsOnline: false,
    ...limitOf('statutoryLimit', cells.statutoryLimit, cells.statutoryLimitUnit, issues),
    ...limitOf('promisedLimit', cells.promisedLimit, cells.promisedLimitUnit, issues),
    ...feeOf(cells, issues),
    ...linkOf(cells, issues),
    ...(basis ? { legalBases: [basis] } : {}),
    ...(cells.condition ? { conditions: [{ text: cells.condition }] } : {}),
    ...(cells.resultName ? { result: { kind: 'other' as const, name: cells.resultName } } : {}),
    ...placeOf(cells),
    ...(cells.consultationPhone ? { consultation: [{ phone: cells.consultationPhone }] } : {}),
    ...(cells.complaintPhone ? { complaint: [{ phone: cells.complaintPhone }] } : {}),
    ...(cells.mainItem ? { topics: [cells.mainItem] } : {}),
  };
  return { content: powerContentSchema.parse(input), powerType: type.powerType, issues };
}

function typeOfRow(cells: ImportCells, issues: QualityIssue[]): { powerType: string; class: PowerContent['class'] } {
  const number = cells.taskType === undefined ? undefined : normalizeTaskType(cells.taskType);
  const meaning = number === undefined ? undefined : meaningOfTaskType(number);
  if (meaning) return { powerType: meaning.powerType, class: meaning.class };
  issues.push(
    cells.taskType === undefined
      ? { code: 'missing_field', severity: 'error', path: 'taskType' }
      : { code: 'unknown_task_type', severity: 'error', path: 'taskType', value: cells.taskType.slice(0, 200) },
  );
  return { powerType: 'other', class: 'administrative_power' };
}

function basisOfRow(cells: ImportCells, issues: QualityIssue[]): LegalBasis | undefined {
  if (cells.lawTitle === undefined) {
    issues.push({ code: 'missing_field', severity: 'warning', path: 'legalBases' });
    return undefined;
  }
  if (cells.lawArticle === undefined) {
    issues.push({
      code: 'missing_field',
      severity: 'warning',
      path: 'legalBases.0.article',
      value: cells.lawTitle.slice(0, 200),
    });
    return undefined;
  }
  return {
    kind: 'establishing',
    title: cells.lawTitle,
    article: cells.lawArticle,
    ...(cells.lawText ? { text: cells.lawText } : {}),
  };
}

function limitOf(
  path: 'statutoryLimit' | 'promisedLimit',
  text: string | undefined,
  unitText: string | undefined,
  issues: QualityIssue[],
): Partial<Pick<PowerContentInput, 'statutoryLimit' | 'promisedLimit'>> {
  if (text === undefined) return {};
  const match = /^\s*(\d{1,4})\s*(\D*)$/u.exec(text);
  const unit = UNITS[(match?.[2]?.trim() || unitText?.trim()) ?? ''];
  const value = Number(match?.[1]);
  if (!match || !unit || value < 1) {
    issues.push({
      code: 'field_unreadable',
      severity: 'warning',
      path,
      value: `${text}${unitText ?? ''}`.slice(0, 200),
    });
    return {};
  }
  return { [path]: { value, unit, ifLastDayRests: 'next_working_day' } };
}

function feeOf(cells: ImportCells, issues: QualityIssue[]): Pick<PowerContentInput, 'hasFee' | 'fees'> {
  if (cells.hasFee === undefined) return {};
  const yes = /^(是|1|true|收费|yes)$/i.test(cells.hasFee.trim());
  const no = /^(否|0|false|不收费|no)$/i.test(cells.hasFee.trim());
  if (!yes && !no) {
    issues.push({ code: 'field_unreadable', severity: 'warning', path: 'hasFee', value: cells.hasFee.slice(0, 200) });
    return {};
  }
  if (!yes) return { hasFee: false };
  if (cells.feeBasis === undefined || cells.feeStandard === undefined) {
    issues.push({ code: 'missing_field', severity: 'warning', path: 'fees' });
    return { hasFee: true };
  }
  return {
    hasFee: true,
    fees: [{ name: (cells.name ?? '').slice(0, 1000), basis: cells.feeBasis, standard: cells.feeStandard }],
  };
}

function linkOf(cells: ImportCells, issues: QualityIssue[]): Pick<PowerContentInput, 'applyLink'> {
  const link = cells.applyLink ?? cells.link;
  if (link === undefined) return {};
  if (!/^https?:\/\/[^\s<>"']+$/i.test(link)) {
    issues.push({ code: 'field_unreadable', severity: 'warning', path: 'applyLink', value: link.slice(0, 200) });
    return {};
  }
  if (/^http:/i.test(link))
    issues.push({ code: 'insecure_link', severity: 'notice', path: 'applyLink', value: link.slice(0, 200) });
  return cells.applyLink === undefined ? {} : { applyLink: link };
}

function placeOf(cells: ImportCells): Pick<PowerContentInput, 'servicePlaces'> {
  if (cells.address === undefined && cells.hours === undefined) return {};
  return {
    servicePlaces: [
      { ...(cells.address ? { address: cells.address } : {}), ...(cells.hours ? { hours: cells.hours } : {}) },
    ],
  };
}
