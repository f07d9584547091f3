import { kinds } from './finding-kind.js';

/** Demands of the licensing and the penalty law. Only articles whose text is certain. */
export const STATUTE_KINDS = kinds({
  license_correction_not_once: {
    severity: 'error',
    source: '《行政许可法》第三十二条',
    message: '补正流向“{0}”没有限制次数。需要补正的全部内容应当一次告知，请把次数限制为 1。',
    messageEn:
      'Correction “{0}” is not limited. All that has to be corrected must be told at once: limit it to 1 time.',
  },
  license_correction_late: {
    severity: 'error',
    source: '《行政许可法》第三十二条、第八十二条',
    message: '环节“{0}”告知补正的时限是 {1}。应当当场或者在五个工作日内告知，请缩短。',
    messageEn:
      'Step “{0}” may take {1} to ask for corrections. They must be asked for on the spot or within five working days: shorten the limit.',
  },
  license_silence_not_deemed: {
    severity: 'notice',
    source: '《行政许可法》第三十二条',
    message: '环节“{0}”逾期不告知补正的，自收到材料之日起即为受理。请写明逾期视为受理的出口。',
    messageEn:
      'If step “{0}” does not ask for corrections in time, the application counts as accepted from the day it came in. Name the exit that silence takes.',
  },
  license_extension_long: {
    severity: 'warning',
    source: '《行政许可法》第四十二条',
    message: '延长期限为 {0}，一般不得超过 {1}。法律、法规另有规定的，请在依据中写明。',
    messageEn:
      'The extension is {0}; as a rule it may be no more than {1}. If a law or regulation says otherwise, name it as the basis.',
  },
  license_extension_post_missing: {
    severity: 'warning',
    source: '《行政许可法》第四十二条',
    message: '没有写明由谁批准延长期限。延长应经本行政机关负责人批准（联合办理的，经本级人民政府负责人批准）。',
    messageEn:
      'Nobody is named who approves an extension. It needs the head of the body (for joint handling, the head of the government of this level).',
  },
  license_pause_not_listed: {
    severity: 'warning',
    source: '《行政许可法》第四十五条',
    message: '暂停情形“{0}”不在依法不计入期限的情形之内。请核对依据。',
    messageEn: 'The pause “{0}” is not among those whose time the law does not count. Check its basis.',
  },
  license_delivery_late: {
    severity: 'error',
    source: '《行政许可法》第四十四条、第八十二条',
    message: '送达环节“{0}”的时限是 {1}。许可证件应当自作出决定之日起十个工作日内颁发、送达，请缩短。',
    messageEn:
      'Delivery step “{0}” may take {1}. A licence must be issued and delivered within ten working days of the decision: shorten the limit.',
  },
  penalty_without_statement: {
    severity: 'error',
    source: '《行政处罚法》第四十四条、第四十五条、第六十二条',
    message: '可以不经过告知和陈述申辩就到达处罚结果“{0}”。请在作出处罚决定前加入告知、听取陈述申辩的环节。',
    messageEn:
      'The penalty “{0}” can be reached without notice and without hearing the party. Add a step that gives notice and hears statement and defence before the decision.',
  },
  penalty_service_late: {
    severity: 'error',
    source: '《行政处罚法》第六十一条、第八十五条',
    message: '送达环节“{0}”的时限是 {1}。处罚决定书应当在七个工作日内送达，请缩短。',
    messageEn:
      'Service step “{0}” may take {1}. The decision must be served within seven working days: shorten the limit.',
  },
  hearing_request_short: {
    severity: 'error',
    source: '《行政处罚法》第六十四条、《行政许可法》第四十七条',
    message: '当事人在“{0}”提出听证的时限是 {1}，少于法定的五个工作日。请改为五个工作日。',
    messageEn:
      'At “{0}” the party has {1} to ask for a hearing, less than the five working days of the law. Give five working days.',
  },
});
