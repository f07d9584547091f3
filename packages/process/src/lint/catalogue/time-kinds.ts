import { kinds } from './finding-kind.js';

const LIMITS = 'FLO-04、CAT-02';
const CLOCK = 'FLO-08';

/** Limits of the chart against those of the power, and whether its clock starts and stops as it should. */
export const TIME_KINDS = kinds({
  way_exceeds_statutory: {
    severity: 'error',
    source: LIMITS,
    message: '计入期限的各环节最长合计 {0}，超过法定时限 {1}。请缩短环节时限。',
    messageEn:
      'The steps that count add up to {0} on the longest way, more than the statutory limit of {1}. Shorten the limits of steps.',
  },
  way_exceeds_promised: {
    severity: 'error',
    source: LIMITS,
    message: '计入期限的各环节最长合计 {0}，超过承诺时限 {1}。请缩短环节时限或修改承诺时限。',
    messageEn:
      'The steps that count add up to {0} on the longest way, more than the promised limit of {1}. Shorten the limits of steps, or change the promise.',
  },
  limit_units_differ: {
    severity: 'notice',
    source: LIMITS,
    message: '环节“{0}”的时限单位与本事项时限的单位不同，没有计入合计。请尽量使用同一单位。',
    messageEn:
      'The limit of step “{0}” is in another unit than that of the item and is not added up. Use the same unit if you can.',
  },
  clock_started_twice: {
    severity: 'error',
    source: CLOCK,
    message: '到达“{0}”时办理期限已经开始计算，这里又一次开始。请只在一个环节（如受理）开始计时。',
    messageEn:
      'At “{0}” the clock has started already and is started again. Let one step start it, such as acceptance.',
  },
  clock_starts_early: {
    severity: 'warning',
    source: CLOCK,
    message: '完成“{0}”就开始计算期限，但之后还会退回到它或它之前（{1}）。请把受理单独作为一个环节，由它开始计时。',
    messageEn:
      'Completing “{0}” starts the clock, but the case may still be sent back to it or to what comes before it ({1}). Make acceptance a step of its own and let that start the clock.',
  },
  clock_stopped_before_start: {
    severity: 'error',
    source: CLOCK,
    message: '可以不经过开始计时的环节就到达停止计时的“{0}”。请检查开始计时的环节。',
    messageEn:
      '“{0}” stops the clock but can be reached without the step that starts it. Check the step that starts the clock.',
  },
  clock_never_stops: {
    severity: 'error',
    source: CLOCK,
    message: '可以不经过停止计时的环节就到达“{0}”。请把作出决定的环节标为停止计时。',
    messageEn: '“{0}” can be reached without a step that stops the clock. Let the deciding step stop the clock.',
  },
  not_counted_without_basis: {
    severity: 'warning',
    source: '《行政许可法》第四十五条',
    message: '环节“{0}”不计入办理期限，但没有写明依据。请填写允许不计时间的依据。',
    messageEn: 'Time at step “{0}” does not count, but no basis is given. Enter the law that allows it.',
  },
  deemed_without_limit: {
    severity: 'error',
    source: CLOCK,
    message: '环节“{0}”规定了逾期视为，但没有时限。请填写时限。',
    messageEn: 'Step “{0}” says what silence counts as, but has no time limit. Enter one.',
  },
  deemed_flow_foreign: {
    severity: 'error',
    source: CLOCK,
    message: '环节“{0}”逾期视为的出口“{1}”不是从它离开的流向。请选择该环节的一个出口。',
    messageEn: 'Exit “{1}”, which silence takes at step “{0}”, does not leave that step. Choose one of its exits.',
  },
  deemed_leads_back: {
    severity: 'error',
    source: CLOCK,
    message: '环节“{0}”逾期视为的出口“{1}”是退回。逾期不能视为退回，请选择其他出口。',
    messageEn:
      'Exit “{1}”, which silence takes at step “{0}”, leads back. Silence cannot send a case back: choose another exit.',
  },
  pause_repeated: {
    severity: 'warning',
    source: CLOCK,
    message: '同一种暂停情形（{0}）写了两次。请合并为一条。',
    messageEn: 'The same ground for a pause ({0}) is written twice. Make one of them.',
  },
  pause_limit_missing: {
    severity: 'warning',
    source: '《行政许可法》第四十七条；《民事诉讼法》第九十五条',
    message: '暂停情形“{0}”没有写明最长时限，法律规定为 {1}（{2}）。请填写，超过的时间将重新计入办理期限。',
    messageEn:
      'The ground “{0}” for a pause has no longest time, though the law gives {1} ({2}). Enter it; time beyond it counts again.',
  },
  withdrawal_ex_officio: {
    severity: 'warning',
    source: 'TYP-13',
    message: '依职权启动的流程没有申请人，不应允许撤回申请。请取消该选项。',
    messageEn: 'A process that the office starts by itself has no applicant who could withdraw. Turn this off.',
  },
});
