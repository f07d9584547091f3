import type { PowerContent } from '@sunlit/contract';
import { finding, type LintRule, type LintSubject } from './lint-rule.js';

interface MandatoryField {
  readonly path: string;
  readonly isFilled: (content: PowerContent) => boolean;
  /** How grave an empty field is; undefined: not demanded of this power. */
  readonly severity: (subject: LintSubject) => 'error' | 'warning' | 'notice' | undefined;
  readonly message: string;
  readonly source: string;
}

const always = () => 'error' as const;
const forApplications = ({ isOnApplication }: LintSubject) => (isOnApplication ? 'error' : undefined);
const graverForApplications = ({ isOnApplication }: LintSubject) => (isOnApplication ? 'error' : 'warning');
const hint = () => 'warning' as const;

/**
 * The public fields that the rules demand of a power (`peers.md` 0.1; Jiangsu rules, `domain.md` 2.1; seeds CAT-01…CAT-07).
 * Of what the office does on its own less is demanded than of what citizens apply for.
 */
const MANDATORY_FIELDS: readonly MandatoryField[] = [
  {
    path: 'implementingBody',
    isFilled: (content) => content.implementingBody !== undefined,
    severity: always,
    message: '请填写实施主体（名称和性质）。',
    source: 'CAT-02；苏政办发〔2010〕140号 基本信息“实施主体”',
  },
  {
    path: 'handlingOffice',
    isFilled: (content) => content.handlingOffice !== undefined,
    severity: always,
    message: '请填写承办机构。',
    source: 'CAT-01“列明权力编码、行使依据、承办机构等”',
  },
  {
    path: 'supervision',
    isFilled: (content) => content.supervision.length > 0,
    severity: always,
    message: '请填写监督电话或其他监督渠道。',
    source: 'CAT-02“监督渠道”',
  },
  {
    path: 'complaint',
    isFilled: (content) => content.complaint.length > 0,
    severity: hint,
    message: '请填写投诉渠道。',
    source: 'CAT-02“监督渠道”',
  },
  {
    path: 'consultation',
    isFilled: (content) => content.consultation.some(({ phone }) => phone !== undefined),
    severity: graverForApplications,
    message: '请填写咨询电话。',
    source: 'peers.md 0.1“联系电话”；CAT-04',
  },
  {
    path: 'servicePlaces',
    isFilled: (content) => content.servicePlaces.length > 0,
    severity: forApplications,
    message: '请填写办理地点。',
    source: 'peers.md 0.1“办理地点”',
  },
  {
    path: 'conditions',
    isFilled: (content) => content.conditions.length > 0,
    severity: forApplications,
    message: '请逐条填写受理条件。',
    source: 'CAT-02“条件”；peers.md 0.1“受理条件”',
  },
  {
    path: 'materials',
    isFilled: (content) => content.materials.length > 0,
    severity: ({ isOnApplication }) => (isOnApplication ? 'warning' : undefined),
    message: '没有填写申请材料。确实不需要材料的，请在简介中说明。',
    source: 'CAT-09“所需提交材料”',
  },
  {
    path: 'statutoryLimit',
    isFilled: (content) => content.statutoryLimit !== undefined,
    severity: graverForApplications,
    message: '请填写法定期限。',
    source: 'CAT-02“期限”；peers.md 0.1“办理期限”',
  },
  {
    path: 'promisedLimit',
    isFilled: (content) => content.promisedLimit !== undefined,
    severity: forApplications,
    message: '请填写承诺期限。',
    source: 'peers.md 0.1“承诺期限”',
  },
  {
    path: 'hasFee',
    isFilled: (content) => content.hasFee !== undefined,
    severity: forApplications,
    message: '请说明是否收费；不收费也要写明。',
    source: 'peers.md 0.1“是否收费”；CAT-05',
  },
  {
    path: 'result',
    isFilled: (content) => content.result !== undefined,
    severity: forApplications,
    message: '请填写办理结果（证照、批文或其他）。',
    source: 'CAT-08“办件结果”',
  },
  {
    path: 'remedies',
    isFilled: (content) => content.remedies.length > 0,
    severity: hint,
    message: '请填写救济途径（行政复议、行政诉讼）。',
    source: '行政许可法 第七条；行政处罚法 第七条',
  },
  {
    path: 'discretionBenchmark',
    isFilled: (content) => content.discretionBenchmark !== undefined,
    severity: ({ powerType }) => (powerType === 'penalty' ? 'warning' : undefined),
    message: '请填写行政处罚裁量基准并公开。',
    source: '行政处罚法 第三十四条；CAT-07；DIS-01',
  },
  {
    path: 'dutyList',
    isFilled: (content) => content.dutyList.length > 0,
    severity: () => 'notice',
    message: '请填写责任清单（责任事项、责任主体、追责情形）。',
    source: 'LIB-21',
  },
];

/** Names each empty field that a power of this kind must make public. */
export const mandatoryFields: LintRule = (subject) =>
  MANDATORY_FIELDS.flatMap(({ path, isFilled, severity, message, source }) => {
    const grave = isFilled(subject.content) ? undefined : severity(subject);
    return grave === undefined ? [] : [finding(grave, 'missing_field', path, message, source)];
  });
