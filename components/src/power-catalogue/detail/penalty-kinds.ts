import type { PenaltyKind } from '@sunlit/contract';
import type { Language } from '../../strings/resolve-strings.js';

const NAMES: Readonly<Record<PenaltyKind, readonly [string, string]>> = {
  warning: ['警告', 'Warning'],
  circulated_criticism: ['通报批评', 'Circulated criticism'],
  fine: ['罚款', 'Fine'],
  confiscation: ['没收', 'Confiscation'],
  license_suspension: ['暂扣许可证件', 'Licence suspended'],
  license_downgrade: ['降低资质等级', 'Licence downgraded'],
  license_revocation: ['吊销许可证件', 'Licence revoked'],
  activity_restriction: ['限制开展生产经营活动', 'Activity restricted'],
  business_suspension: ['责令停产停业', 'Business suspended'],
  closure: ['责令关闭', 'Closure'],
  employment_ban: ['限制从业', 'Employment ban'],
  detention: ['行政拘留', 'Detention'],
  other: ['其他行政处罚', 'Other'],
};

/** Names of the penalties of 行政处罚法 art. 9. */
export function penaltyName(kind: PenaltyKind, language: Language): string {
  const [chinese, english] = NAMES[kind];
  return language === 'en' ? english : chinese;
}
