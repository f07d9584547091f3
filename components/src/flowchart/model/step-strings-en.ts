import type { RelationStrings } from './step-strings-zh-cn.js';

/** Words about a step and what follows it, in English. */
export const relationEn: RelationStrings = {
  spoken: '{name} – step {no} of {total}. ',
  fullStop: '. ',
  colon: ': ',
  comma: ', ',
  kindStart: 'Start',
  kindEnd: 'End',
  kindDecision: 'Decision',
  kindFork: 'The branches that follow run at the same time',
  kindJoin: 'Goes on when all branches are done',
  next: 'Next',
  nextIf: 'Next, as the case may be',
  sameTimeAs: 'At the same time as',
  returnsTo: 'Returns to',
  ifCondition: '{name} ({condition})',
  limit: 'Limit {limit}',
  unitWorking_day: 'working days',
  unitCalendar_day: 'calendar days',
  unitHour: 'hours',
  unitMonth: 'months',
  unitYear: 'years',
};
