import { processDefinitionSchema } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import { describe, expect, it } from 'vitest';
import { isWork } from '../definition/is-work.js';
import type { TemplateFacts } from './template.js';
import { PROCESS_TEMPLATES, templateNamed, templatesFor } from './templates.js';

const ELEVEN =
  'license penalty levy compulsion approval benefit reward confirmation requisition adjudication other'.split(' ');

const facts: TemplateFacts = {
  department: '市场监督管理局',
  office: '行政许可科',
  materials: ['申请书', '身份证明'],
  limit: { value: 10, unit: 'working_day', ifLastDayRests: 'keep' },
};

describe('process templates', () => {
  it('exist for each of the eleven types, and for inspection and charge', () => {
    for (const type of [...ELEVEN, 'inspection', 'charge']) expect(templatesFor(type), type).not.toEqual([]);
  });

  it.each(PROCESS_TEMPLATES.map((template) => [template.id, template] as const))(
    '%s makes a definition',
    (id, template) => {
      const definition = template.build(facts);
      expect(z.safeParse(processDefinitionSchema, definition).success).toBe(true);
      expect(templateNamed(id)).toBe(template);
      const { steps } = definition.publicLayer;
      expect(definition.internalLayer.graphs.map(({ step }) => step)).toEqual(
        steps.filter(isWork).map(({ id: step }) => step),
      );
    },
  );

  it('say every name and exit in English too', () => {
    for (const template of PROCESS_TEMPLATES) {
      const { publicLayer, internalLayer } = template.build(facts);
      for (const step of publicLayer.steps) expect(step.nameEn, `${template.id} ${step.id}`).toBeTruthy();
      for (const flow of publicLayer.flows) expect(Boolean(flow.conditionEn)).toBe(Boolean(flow.condition));
      for (const lane of publicLayer.lanes.filter(({ id }) => id !== 'office')) expect(lane.nameEn).toBeTruthy();
      for (const { steps } of internalLayer.graphs) for (const step of steps) expect(step.nameEn).toBeTruthy();
    }
  });

  it('let a joint licence ask any number of departments', () => {
    const jointBodies = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `部门${id}`, nameEn: id }));
    const { publicLayer } = templateNamed('license_joint').build({ ...facts, jointBodies });
    expect(publicLayer.flows.filter(({ from }) => from === 'split')).toHaveLength(4);
    expect(publicLayer.flows.filter(({ to }) => to === 'gather')).toHaveLength(4);
  });

  it('refuse a name that is none', () => {
    expect(() => templateNamed('nothing')).toThrow(RangeError);
  });
});
