import type { LaneKind } from '@sunlit/contract';

const GUESSES: readonly (readonly [LaneKind, RegExp])[] = [
  ['applicant', /申请|当事人|相对人|公民|群众|企业|纳税人|用户|applicant|citizen|customer|requester|employee/iu],
  ['window', /窗口|受理|大厅|前台|收件|window|reception|front/iu],
  ['leader', /领导|局长|主任|负责人|首长|leader|manager|head|director/iu],
  ['other_department', /其他部门|相关部门|会签|协办|other/iu],
];

/** Who stands in a lane, as far as its name tells; an office where it does not. */
export function guessLaneKind(name: string): LaneKind {
  return GUESSES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'office';
}
