import { kinds } from './finding-kind.js';

/** Demands of the licensing and the penalty law. Only articles whose text is certain. */
export const STATUTE_KINDS = kinds({
  license_correction_not_once: {
    severity: 'error',
    source: '《行政许可法》第三十二条',
    message: '补正流向“{0}”没有限制次数。需要补正的全部内容应当一次告知，请把次数限制为 1。',
  },
  license_correction_late: {
    severity: 'error',
    source: '《行政许可法》第三十二条、第八十二条',
    message: '环节“{0}”告知补正的时限是 {1}。应当当场或者在五个工作日内告知，请缩短。',
  },
  license_silence_not_deemed: {
    severity: 'notice',
    source: '《行政许可法》第三十二条',
    message: '环节“{0}”逾期不告知补正的，自收到材料之日起即为受理。请写明逾期视为受理的出口。',
  },
  license_extension_long: {
    severity: 'warning',
    source: '《行政许可法》第四十二条',
    message: '延长期限为 {0}，一般不得超过 {1}。法律、法规另有规定的，请在依据中写明。',
  },
  license_extension_post_missing: {
    severity: 'warning',
    source: '《行政许可法》第四十二条',
    message: '没有写明由谁批准延长期限。延长应经本行政机关负责人批准（联合办理的，经本级人民政府负责人批准）。',
  },
  license_pause_not_listed: {
    severity: 'warning',
    source: '《行政许可法》第四十五条',
    message: '暂停情形“{0}”不在依法不计入期限的情形之内。请核对依据。',
  },
  license_delivery_late: {
    severity: 'error',
    source: '《行政许可法》第四十四条、第八十二条',
    message: '送达环节“{0}”的时限是 {1}。许可证件应当自作出决定之日起十个工作日内颁发、送达，请缩短。',
  },
  penalty_without_statement: {
    severity: 'error',
    source: '《行政处罚法》第四十四条、第四十五条、第六十二条',
    message: '可以不经过告知和陈述申辩就到达处罚结果“{0}”。请在作出处罚决定前加入告知、听取陈述申辩的环节。',
  },
  penalty_service_late: {
    severity: 'error',
    source: '《行政处罚法》第六十一条、第八十五条',
    message: '送达环节“{0}”的时限是 {1}。处罚决定书应当在七个工作日内送达，请缩短。',
  },
  hearing_request_short: {
    severity: 'error',
    source: '《行政处罚法》第六十四条、《行政许可法》第四十七条',
    message: '当事人在“{0}”提出听证的时限是 {1}，少于法定的五个工作日。请改为五个工作日。',
  },
});
