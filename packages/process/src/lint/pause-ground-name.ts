import type { PauseGround } from '@sunlit/contract';
import type { Bilingual } from './finding-word.js';

const NAMES: Readonly<Record<PauseGround, Bilingual>> = {
  correction: { zh: '补正', en: 'correction' },
  hearing: { zh: '听证', en: 'hearing' },
  tender: { zh: '招标', en: 'tender' },
  auction: { zh: '拍卖', en: 'auction' },
  inspection: { zh: '检验', en: 'inspection' },
  testing: { zh: '检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  expert_review: { zh: '专家评审', en: 'expert review' },
  public_notice: { zh: '公示公告', en: 'public notice' },
  third_party_opinion: { zh: '征求第三方意见', en: 'opinion of third parties' },
  other_body: { zh: '等待其他机关', en: 'waiting for another body' },
  court_or_arbitration: { zh: '诉讼或仲裁', en: 'court or arbitration' },
  force_majeure: { zh: '不可抗力', en: 'force majeure' },
  other: { zh: '其他', en: 'other' },
};

/** A ground for a pause in words. */
export function pauseGroundName(ground: PauseGround): Bilingual {
  return NAMES[ground];
}
