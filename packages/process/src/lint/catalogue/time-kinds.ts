import { kinds } from './finding-kind.js';

const LIMITS = 'FLO-04、CAT-02';
const CLOCK = 'FLO-08';

/** Limits of the chart against those of the power, and whether its clock starts and stops as it should. */
export const TIME_KINDS = kinds({
  way_exceeds_statutory: {
    severity: 'error',
    source: LIMITS,
    message: '计入期限的各环节最长合计 {0}，超过法定时限 {1}。请缩短环节时限。',
  },
  way_exceeds_promised: {
    severity: 'error',
    source: LIMITS,
    message: '计入期限的各环节最长合计 {0}，超过承诺时限 {1}。请缩短环节时限或修改承诺时限。',
  },
  limit_units_differ: {
    severity: 'notice',
    source: LIMITS,
    message: '环节“{0}”的时限单位与本事项时限的单位不同，没有计入合计。请尽量使用同一单位。',
  },
  clock_started_twice: {
    severity: 'error',
    source: CLOCK,
    message: '到达“{0}”时办理期限已经开始计算，这里又一次开始。请只在一个环节（如受理）开始计时。',
  },
  clock_starts_early: {
    severity: 'warning',
    source: CLOCK,
    message: '完成“{0}”就开始计算期限，但之后还会退回到它或它之前（{1}）。请把受理单独作为一个环节，由它开始计时。',
  },
  clock_stopped_before_start: {
    severity: 'error',
    source: CLOCK,
    message: '可以不经过开始计时的环节就到达停止计时的“{0}”。请检查开始计时的环节。',
  },
  clock_never_stops: {
    severity: 'error',
    source: CLOCK,
    message: '可以不经过停止计时的环节就到达“{0}”。请把作出决定的环节标为停止计时。',
  },
  not_counted_without_basis: {
    severity: 'warning',
    source: '《行政许可法》第四十五条',
    message: '环节“{0}”不计入办理期限，但没有写明依据。请填写允许不计时间的依据。',
  },
  deemed_without_limit: {
    severity: 'error',
    source: CLOCK,
    message: '环节“{0}”规定了逾期视为，但没有时限。请填写时限。',
  },
  deemed_flow_foreign: {
    severity: 'error',
    source: CLOCK,
    message: '环节“{0}”逾期视为的出口“{1}”不是从它离开的流向。请选择该环节的一个出口。',
  },
  deemed_leads_back: {
    severity: 'error',
    source: CLOCK,
    message: '环节“{0}”逾期视为的出口“{1}”是退回。逾期不能视为退回，请选择其他出口。',
  },
  pause_repeated: {
    severity: 'warning',
    source: CLOCK,
    message: '同一种暂停情形（{0}）写了两次。请合并为一条。',
  },
  withdrawal_ex_officio: {
    severity: 'warning',
    source: 'TYP-13',
    message: '依职权启动的流程没有申请人，不应允许撤回申请。请取消该选项。',
  },
});
