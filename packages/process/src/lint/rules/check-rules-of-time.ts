import type { PauseGround, ProcessFinding, TimeLimit } from '@sunlit/contract';
import { nameOf, type Bilingual } from '../finding-word.js';
import { limitText } from '../limit-text.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { pauseGroundName } from '../pause-ground-name.js';
import { placeIn } from '../structure/structure.js';

interface StatutoryLength {
  readonly limit: Pick<TimeLimit, 'value' | 'unit'>;
  readonly basis: Bilingual;
}

/** How long a pause may last where a statute says so: a hearing is held within 20 days, service by notice takes 30. */
const STATUTORY_LENGTHS: Readonly<Record<string, Readonly<Partial<Record<PauseGround, StatutoryLength>>>>> = {
  license: {
    hearing: {
      limit: { value: 20, unit: 'working_day' },
      basis: { zh: '《行政许可法》第四十七条', en: 'licensing law, art. 47' },
    },
  },
  penalty: {
    public_notice: {
      limit: { value: 30, unit: 'calendar_day' },
      basis: { zh: '公告送达，《民事诉讼法》第九十五条', en: 'service by notice, civil procedure law, art. 95' },
    },
  },
};

/** Pauses, time that does not count, and withdrawal: each with its basis, each once, each where it can be. */
export function checkRulesOfTime({ layer, officeWork, structure, context }: LintSubject): ProcessFinding[] {
  const grounds = layer.pauses.map(({ ground }) => ground);
  const repeated = new Set(grounds.filter((ground, index) => grounds.indexOf(ground) !== index));
  return [
    ...[...repeated].map((ground) => makeFinding('pause_repeated', { layer: 'public' }, pauseGroundName(ground))),
    ...layer.pauses.flatMap(({ ground, limit }) => {
      const law = limit === undefined ? STATUTORY_LENGTHS[context.powerType]?.[ground] : undefined;
      if (law === undefined) return [];
      const words = [pauseGroundName(ground), limitText(law.limit), law.basis] as const;
      return [makeFinding('pause_limit_missing', { layer: 'public' }, ...words)];
    }),
    ...officeWork
      .filter(({ clock, legalBases }) => clock === 'not_counted' && legalBases.length === 0)
      .map((step) => makeFinding('not_counted_without_basis', placeIn(structure, { step: step.id }), nameOf(step))),
    ...(layer.isWithdrawable && layer.origin === 'ex_officio'
      ? [makeFinding('withdrawal_ex_officio', { layer: 'public' })]
      : []),
  ];
}
