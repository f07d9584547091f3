import type { ProcessFinding } from '@sunlit/contract';
import { isWork } from '../../definition/is-work.js';
import { nameOf } from '../finding-word.js';
import { limitText } from '../limit-text.js';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { placeIn } from '../structure/structure.js';

const REQUEST_DAYS = 5;

/** Who may ask for a hearing has five working days for it (行政处罚法 art. 64; 行政许可法 art. 47). */
export function checkHearingRequest({ context, steps, lanes, structure }: LintSubject): ProcessFinding[] {
  if (context.powerType !== 'license' && context.powerType !== 'penalty') return [];
  return [...steps.values()].flatMap((step) => {
    const { id, name, lane, limit } = step;
    const isRequest = isWork(step) && lanes.get(lane)?.kind === 'applicant' && name.includes('听证');
    if (!isRequest || limit?.unit !== 'working_day' || limit.value >= REQUEST_DAYS) return [];
    return [makeFinding('hearing_request_short', placeIn(structure, { step: id }), nameOf(step), limitText(limit))];
  });
}
