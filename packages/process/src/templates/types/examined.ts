import type { ProcessDefinition } from '@sunlit/contract';
import { defineProcess } from '../build/define-process.js';
import { chain, end, flow, type Words } from '../build/parts.js';
import { shareLimit } from '../build/share-limit.js';
import type { ProcessTemplate, TemplateFacts } from '../template.js';
import { CONTROL } from '../texts/words.js';
import { decide, EXAMINED, intake, INTAKE_FLOWS, lanesOf, work } from './application-parts.js';

/** Words of a procedure in which an office examines and its head decides. */
interface ExaminedWords {
  readonly verify: Words;
  readonly verifyDuty: string;
  readonly decide: Words;
  readonly decideDuty: string;
  readonly authority: string;
  readonly yes: Words;
  readonly no: Words;
  readonly document: string;
  readonly granted: Words;
  readonly refused: Words;
}

function examined(facts: TemplateFacts, words: ExaminedWords): ProcessDefinition {
  const [verifying, deciding] = shareLimit(facts.limit, [2, 1]);
  return defineProcess(
    {
      origin: 'on_application',
      lanes: [...lanesOf(facts)],
      steps: [
        ...intake(facts),
        work('verify', 'office', words.verify, facts, {
          post: '承办岗（两人以上）',
          duty: words.verifyDuty,
          control: CONTROL.examine,
          limit: verifying,
        }),
        decide(facts, { words: words.decide, duty: words.decideDuty, authority: words.authority, limit: deciding }),
        work('deliver', 'window', ['制发送达', 'Deliver'], facts, {
          post: '窗口发证岗',
          duty: `制发、送达${facts.result ?? words.document}。`,
          control: CONTROL.serve,
        }),
        work('tell_refusal', 'window', ['书面告知理由', 'Tell the reasons'], facts, {
          post: '窗口发证岗',
          duty: '送达书面决定，说明理由和救济途径。',
          control: CONTROL.serve,
        }),
        end('granted', 'applicant', words.granted, 'granted'),
        end('refused', 'applicant', words.refused, 'refused'),
      ],
      flows: [
        ...INTAKE_FLOWS,
        ...chain('accept', 'verify', 'decide'),
        flow('decide', 'deliver', words.yes),
        flow('decide', 'tell_refusal', words.no),
        ...chain('deliver', 'granted'),
        ...chain('tell_refusal', 'refused'),
      ],
      isWithdrawable: true,
    },
    [EXAMINED],
  );
}

const confirmation: ProcessTemplate = {
  id: 'confirmation',
  name: '行政确认',
  nameEn: 'Confirmation',
  powerTypes: ['confirmation'],
  source: '设定该确认的法律、法规',
  build: (facts) =>
    examined(facts, {
      verify: ['核实', 'Verify'],
      verifyDuty: '核实事实、关系或者资格，必要时调查取证。',
      decide: ['确认决定', 'Decide'],
      decideDuty: '事实清楚、证据充分的予以确认；不予确认的书面说明理由。',
      authority: '决定确认或者不予确认。',
      yes: ['确认', 'Confirm'],
      no: ['不予确认', 'Refuse'],
      document: '确认文书',
      granted: ['予以确认', 'Confirmed'],
      refused: ['不予确认', 'Not confirmed'],
    }),
};

const approval: ProcessTemplate = {
  id: 'approval',
  name: '行政审批（非许可）',
  nameEn: 'Approval other than a licence',
  powerTypes: ['approval'],
  source: '设定该审批的法律、法规、规章',
  build: (facts) =>
    examined(facts, {
      verify: ['审核', 'Examine'],
      verifyDuty: '对照条件逐项审核，需要核实的两人以上核查。',
      decide: ['审批决定', 'Decide'],
      decideDuty: '符合条件的批准；不予批准的书面说明理由。',
      authority: '决定批准或者不予批准。',
      yes: ['批准', 'Approve'],
      no: ['不予批准', 'Refuse'],
      document: '审批文书',
      granted: ['予以批准', 'Approved'],
      refused: ['不予批准', 'Not approved'],
    }),
};

const general: ProcessTemplate = {
  id: 'general',
  name: '依申请办理的其他行政权力',
  nameEn: 'Other powers on application',
  powerTypes: ['other'],
  source: '设定该事项的法律、法规、规章',
  build: (facts) =>
    examined(facts, {
      verify: ['审核', 'Examine'],
      verifyDuty: '审核材料和条件，必要时实地核查。',
      decide: ['作出决定', 'Decide'],
      decideDuty: '依法作出决定；不予办理的书面说明理由。',
      authority: '决定办理或者不予办理。',
      yes: ['办理', 'Grant'],
      no: ['不予办理', 'Refuse'],
      document: '办理结果文书',
      granted: ['办结', 'Done'],
      refused: ['不予办理', 'Refused'],
    }),
};

export const EXAMINED_TEMPLATES: readonly ProcessTemplate[] = [approval, confirmation, general];
