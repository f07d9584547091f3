import type { IntegrityRisk } from '@sunlit/contract';

/** Integrity risks of typical posts with what is done against them. Only staff see them. */
export const RISK = {
  examine: {
    name: '审查标准把握不一',
    kind: '自由裁量',
    grade: 'b',
    description: '对同类材料掌握不同标准，或者为特定申请人放宽、加码条件。',
    measure: '审查要点固化为清单，逐项留痕；按比例抽查复核。',
  },
  decide: {
    name: '决定权集中',
    kind: '决策',
    grade: 'a',
    description: '个人擅自改变审查意见或者久拖不决。',
    measure: '改变意见须书面说明理由；临期自动提醒，逾期自动督办。',
  },
  investigate: {
    name: '选择性调查取证',
    kind: '执法',
    grade: 'a',
    description: '该查不查、隐匿或者丢弃证据、通风报信。',
    measure: '两名以上执法人员、全过程记录，证据入库后不可删除。',
  },
  penalty: {
    name: '处罚裁量畸轻畸重',
    kind: '自由裁量',
    grade: 'a',
    description: '偏离裁量基准，以罚代管或者人情处罚。',
    measure: '按公开的裁量基准提出幅度，偏离基准须说明理由并经法制审核。',
  },
  seize: {
    name: '财物保管不善',
    kind: '财物管理',
    grade: 'a',
    description: '查封、扣押的财物被调换、使用、损毁或者不按期解除。',
    measure: '清单当场交付，出入库双人签字，到期前自动提醒。',
  },
  money: {
    name: '款项截留、违规减免',
    kind: '资金',
    grade: 'a',
    description: '不开票据、截留款项，或者无依据减免。',
    measure: '收缴分离，统一票据，减免事项集体研究并公开。',
  },
  assess: {
    name: '核查走过场',
    kind: '审查',
    grade: 'b',
    description: '不实地核查即出具结论，优亲厚友。',
    measure: '两人以上核查，结果公示，受理异议。',
  },
} as const satisfies Record<string, IntegrityRisk>;
