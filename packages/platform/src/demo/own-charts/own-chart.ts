import type { LegalBasis, LimitUnit, Step, TimeLimit } from '@sunlit/contract';
import { decision, task, type WorkFields, type Words } from '@sunlit/process/templates/build/parts';
import type { Amendment } from '@sunlit/process/templates/amend-process';
import type { TemplateFacts } from '@sunlit/process/templates/template';

/** How one power of the demo city is really carried out: a procedure of the law, amended. */
export interface OwnChart {
  /** Type and name of the power, as in `demo/full/`. */
  readonly power: string;
  readonly template: string;
  readonly facts?: Partial<TemplateFacts>;
  readonly amendments: readonly Amendment[];
}

export const limit = (value: number, unit: LimitUnit): TimeLimit => ({
  value,
  unit,
  ifLastDayRests: unit === 'working_day' ? 'keep' : 'next_working_day',
});

/** A law of the field to the article, as procedure. */
export const law = (title: string, article: string, text?: string): LegalBasis => ({
  kind: 'procedure',
  title,
  article,
  ...(text === undefined ? {} : { text }),
});

const TRACKING = '凭办件编号和查询码在网上查询进度；也可以向受理窗口或者咨询电话询问。';

/** Work of the handling office that only this power has. */
export function officeTask(id: string, words: Words, fields: WorkFields, laneId = 'office'): Step {
  return task(id, laneId, words, {
    feedbackChannel: TRACKING,
    controlPoint: '办理过程由系统留痕，结论由承办人签名。',
    ...fields,
  });
}

export function officeDecision(id: string, words: Words, fields: WorkFields, laneId = 'office'): Step {
  return decision(id, laneId, words, {
    feedbackChannel: TRACKING,
    controlPoint: '判断理由由系统留痕，可以倒查。',
    ...fields,
  });
}
