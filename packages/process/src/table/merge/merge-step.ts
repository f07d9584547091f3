import type { LegalBasis, Remedy, Step, StepBody, TimeLimit } from '@sunlit/contract';
import type { Column } from '../table-words.js';
import type { TableIssues } from '../table-issue.js';
import type { MatchedRow } from './match-rows.js';

/** Fields that one column holds whole. */
const SIMPLE = {
  name: '步骤名称',
  nameEn: '英文名称',
  kind: '类型',
  post: '岗位',
  duty: '职责',
  authority: '权限',
  clock: '期限计算',
  controlPoint: '监督制约',
  feedbackChannel: '反馈渠道',
  materials: '材料',
  outcome: '办理结果',
} as const satisfies Partial<Record<keyof Step, Column>>;

/** A step from before with the cells that changed; its lane and what silence means are not looked at. */
export function mergeStep(matched: MatchedRow & { readonly old: Step }, issues: TableIssues): Step {
  const { row, read, old, isChanged } = matched;
  const simple = Object.entries(SIMPLE).filter(([, column]) => isChanged(column));
  const changed = {
    ...Object.fromEntries(simple.map(([field]) => [field, read[field as keyof typeof SIMPLE]])), // keys of SIMPLE
    ...(isChanged('主办机构') || isChanged('联系电话') ? { leadBody: mergeBody(matched, issues) } : {}),
    ...(isChanged('时限') || isChanged('时限单位') ? { limit: mergeLimit(matched, issues) } : {}),
    ...(isChanged('依据') ? { legalBases: mergeBases(matched, issues) } : {}),
    ...(isChanged('救济途径') ? { remedies: mergeRemedies(matched) } : {}),
  };
  if (isChanged('步骤名称') && !isChanged('英文名称') && old.nameEn !== undefined) {
    issues.report('english_kept', { row: row.row, field: '英文名称' }, old.nameEn);
  }
  const merged: Step = { ...old, ...changed };
  for (const [field, value] of Object.entries(changed)) if (value === undefined) Reflect.deleteProperty(merged, field);
  return merged;
}

type Matched = MatchedRow & { readonly old: Step };

function mergeBody({ row, read, old, isChanged }: Matched, issues: TableIssues): StepBody | undefined {
  const { phone: _phone, ...rest } = old.leadBody?.contact ?? {};
  const name = isChanged('主办机构') ? read.leadBody?.name : old.leadBody?.name;
  const phone = isChanged('联系电话') ? row.cells['联系电话'] : old.leadBody?.contact?.phone;
  if (name === undefined) {
    reportDetails(row.row, '主办机构', old.leadBody?.name, rest, issues);
    return undefined;
  }
  const { leadBody } = old;
  const isOther = leadBody !== undefined && name !== leadBody.name;
  if (isOther) reportDetails(row.row, '主办机构', leadBody.name, rest, issues);
  const contact = { ...(isOther ? {} : rest), ...(phone === undefined ? {} : { phone }) };
  return { name, ...(Object.keys(contact).length === 0 ? {} : { contact }) };
}

function mergeLimit({ row, read, old }: Matched, issues: TableIssues): TimeLimit | undefined {
  if (read.limit !== undefined) return { ...read.limit, ...old.limit, value: read.limit.value, unit: read.limit.unit };
  const { note } = old.limit ?? {};
  reportDetails(row.row, '时限', String(old.limit?.value ?? ''), note === undefined ? {} : { note }, issues);
  return undefined;
}

function mergeBases({ row, read, old }: Matched, issues: TableIssues): LegalBasis[] {
  const left = [...old.legalBases];
  const bases = read.legalBases.map((basis) => {
    const at = left.findIndex(({ title, article }) => title === basis.title && article === basis.article);
    return (at < 0 ? undefined : left.splice(at, 1)[0]) ?? basis;
  });
  for (const { kind: _kind, title, article, ...details } of left) {
    reportDetails(row.row, '依据', `《${title}》${article}`, details, issues);
  }
  return bases;
}

function mergeRemedies({ read, old }: Matched): Remedy[] {
  return read.remedies.map((remedy) => {
    const same = old.remedies.find(({ kind, text }) => kind === remedy.kind && text === remedy.text);
    return same?.basis === remedy.basis && same?.body === remedy.body ? (same ?? remedy) : remedy;
  });
}

function reportDetails(
  row: number,
  field: Column,
  what: string | undefined,
  details: Readonly<Record<string, unknown>>,
  issues: TableIssues,
): void {
  const texts = Object.values(details).filter((value) => typeof value === 'string');
  if (texts.length > 0) issues.report('details_removed', { row, field }, what ?? '', texts.join('；'));
}
