import type { DecisionKind, PowerContent, Role } from '@sunlit/contract';
import { reviewChain } from '../modules/powers/lifecycle/review-chain.js';
import type { DemoPower } from './compose-city.js';
import { NOTICE_DAYS } from './notice-days.js';

/** A decision about a power of the demo city. `version` counts from 1; missing: about the power as a whole. */
export interface DemoDecision {
  readonly kind: DecisionKind;
  readonly role: Role;
  readonly version?: number;
  readonly effectiveFrom?: string;
  readonly reason?: string;
  readonly at: string;
}

export interface DemoHistory {
  /** Contents by version, oldest first. */
  readonly versions: readonly PowerContent[];
  readonly decisions: readonly DemoDecision[];
}

/** The list as a whole came into force on this day; no statute that it cites came into force later. */
export const LIST_DAY = '2026-01-01';
const REVISION_DAY = '2026-07-01';

/** Day and hour of a step of the chain, counted back from the working day before the version takes effect. */
function stepTime(effectiveFrom: string, daysBefore: number): string {
  const day = new Date(`${effectiveFrom}T02:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() - daysBefore);
  return day.toISOString();
}

interface Steps {
  readonly power: Pick<DemoPower, 'isVerticallyManaged'>;
  readonly content: PowerContent;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly reason?: string;
  /** Days by which the whole chain was earlier than usual: versions that are announced long before. */
  readonly earlier?: number;
}

/** Creation, review chain and publication of one version, each step by the role that must take it (LIB-12, LIB-13). */
export function publicationSteps(steps: Steps): DemoDecision[] {
  const { power, content, version, effectiveFrom, reason, earlier = 0 } = steps;
  const chain = reviewChain({ isVerticallyManaged: power.isVerticallyManaged, changeScope: 'item', content });
  const at = (daysBefore: number): string => stepTime(effectiveFrom, daysBefore + earlier);
  return [
    { kind: 'create', role: 'clerk', version, at: at(40), ...(reason === undefined ? {} : { reason }) },
    { kind: 'submit', role: 'clerk', version, at: at(35) },
    ...chain.map(({ kind, role }, index): DemoDecision => ({ kind, role, version, at: at(30 - index * 7) })),
    { kind: 'publish', role: 'publisher', version, effectiveFrom, at: at(5) },
  ];
}

/** What the list said of a power before it was made easier: a longer promise and one more way to the office. */
function beforeRevision(content: PowerContent): PowerContent {
  const { promisedLimit, faqs: _faqs, ...rest } = content;
  const longer = promisedLimit && { ...promisedLimit, value: promisedLimit.value + 5 };
  return { ...rest, faqs: [], ...(longer === undefined ? {} : { promisedLimit: longer }), onSiteVisits: 2 };
}

/** A scheduled version that promises less time. */
function afterNextRevision(content: PowerContent): PowerContent {
  const { promisedLimit } = content;
  if (promisedLimit === undefined) return content;
  return { ...content, promisedLimit: { ...promisedLimit, value: promisedLimit.value - 2 } };
}

export interface HistoryPlan {
  /** Came into force in an earlier form and was revised on 1 July 2026. */
  readonly isRevised: boolean;
  /** A further version is published and takes effect on this day. */
  readonly comingFrom?: string | undefined;
  /** Was suspended in spring 2026 and resumed. */
  readonly wasSuspended: boolean;
}

/** The history of a power that is in force today, whatever the plan. */
export function historyOf(power: DemoPower, plan: HistoryPlan): DemoHistory {
  const versions: PowerContent[] = plan.isRevised ? [beforeRevision(power.content), power.content] : [power.content];
  const decisions = versions.flatMap((content, index) =>
    publicationSteps({
      power,
      content,
      version: index + 1,
      effectiveFrom: index === 0 ? LIST_DAY : REVISION_DAY,
      ...(index === 0 ? {} : { reason: '压减承诺办结时限，减少到现场次数，补充常见问题' }),
    }),
  );
  if (plan.wasSuspended) decisions.push(...suspension());
  if (plan.comingFrom !== undefined) {
    const content = afterNextRevision(power.content);
    versions.push(content);
    const version = versions.length;
    const reason = '进一步压减承诺办结时限';
    decisions.push(
      ...publicationSteps({ power, content, version, effectiveFrom: plan.comingFrom, reason, earlier: NOTICE_DAYS }),
    );
  }
  return { versions, decisions: [...decisions].sort((a, b) => a.at.localeCompare(b.at)) };
}

function suspension(): DemoDecision[] {
  return [
    {
      kind: 'suspend',
      role: 'publisher',
      effectiveFrom: '2026-04-01',
      reason: '业务系统升级改造，暂停受理新申请',
      at: '2026-03-25T02:00:00.000Z',
    },
    {
      kind: 'resume',
      role: 'publisher',
      effectiveFrom: '2026-06-15',
      reason: '系统升级完成，恢复办理',
      at: '2026-06-10T02:00:00.000Z',
    },
  ];
}
