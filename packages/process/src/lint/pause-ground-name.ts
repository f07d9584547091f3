import type { PauseGround } from '@sunlit/contract';

const NAMES: Readonly<Record<PauseGround, string>> = {
  correction: '补正',
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  inspection: '检验',
  testing: '检测',
  quarantine: '检疫',
  appraisal: '鉴定',
  expert_review: '专家评审',
  public_notice: '公示公告',
  third_party_opinion: '征求第三方意见',
  other_body: '等待其他机关',
  court_or_arbitration: '诉讼或仲裁',
  force_majeure: '不可抗力',
  other: '其他',
};

/** A ground for a pause in the words of the office. */
export function pauseGroundName(ground: PauseGround): string {
  return NAMES[ground];
}
