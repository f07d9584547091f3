import type { ProcessDefinition } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { permitDefinition } from '../test-support/permit-definition.js';
import { kinds } from './catalogue/finding-kind.js';
import { FINDING_KINDS } from './catalogue/finding-kinds.js';
import { lintDefinition } from './lint-definition.js';

const wordsOf = (spoil: (definition: ProcessDefinition) => void): readonly string[] => {
  const definition = permitDefinition();
  spoil(definition);
  return lintDefinition(definition, { powerType: 'license', materials: ['申请书'] }).flatMap(
    ({ message, messageEn }) => [message, messageEn],
  );
};

describe('the words of a finding', () => {
  it('name a step, a flow and a lane in each language as the chart does', () => {
    const found = wordsOf(({ publicLayer }) => {
      publicLayer.lanes.push({ id: 'archive', kind: 'office', name: '档案室', nameEn: 'Archive' });
      for (const step of publicLayer.steps) if (step.id === 'check') step.nameEn = 'Check of papers';
      for (const flow of publicLayer.flows) {
        if (flow.id !== 'incomplete') continue;
        flow.conditionEn = 'Incomplete';
        delete flow.atMost;
      }
    });
    expect(found).toContain('泳道“档案室”中没有任何环节。请删除该泳道，或把环节放入其中。');
    expect(found).toContain('Lane “Archive” has no steps. Delete it, or put steps into it.');
    const correction = found.filter((message) => message.includes('→'));
    expect(correction[0]).toContain('“核对材料 → 补正材料（需要补正）”');
    expect(correction[1]).toContain('“Check of papers → 补正材料 (Incomplete)”');
  });

  it('write limits and grounds in each language', () => {
    const found = wordsOf(({ publicLayer }) => {
      publicLayer.extension = {
        limit: { value: 11, unit: 'working_day', ifLastDayRests: 'next_working_day' },
        basis: '某法',
        post: '局长',
      };
      publicLayer.pauses.push({ ground: 'expert_review', basis: '某法' });
    });
    expect(found.join('\n')).toMatch(/延长期限为 11个工作日，一般不得超过 10个工作日/u);
    expect(found.join('\n')).toMatch(
      /The extension is 11 working days; as a rule it may be no more than 10 working days/,
    );
    expect(found.join('\n')).toMatch(/ground for a pause \(expert review\)/);
  });

  it.each(Object.entries(FINDING_KINDS))(
    'of %s ask for the same in both languages',
    (_code, { message, messageEn }) => {
      const places = (text: string): readonly string[] => [...text.matchAll(/\{\d\}/g)].map(String).sort();
      expect(places(messageEn)).toEqual(places(message));
    },
  );

  it('are demanded in both languages by the type', () => {
    // @ts-expect-error -- no English
    expect(kinds({ some_code: { severity: 'error', source: 'FLO-08', message: '错误。' } })).toBeDefined();
    // @ts-expect-error -- no Chinese
    expect(kinds({ some_code: { severity: 'error', source: 'FLO-08', messageEn: 'Wrong.' } })).toBeDefined();
  });
});
