import { expect } from '@open-wc/testing';
import { loadedFlowchart, openStep } from '../../dev/mount-flowchart.js';
import { words } from '../../dev/mount.js';
import { sampleFlowchart } from '../../dev/sample-flowchart.js';
import { sampleLayer } from '../../dev/sample-layer.js';

describe('sunlit-flowchart: an open step', () => {
  for (const [ifLastDayRests, said] of [
    ['keep', '休息日的，不顺延'],
    ['next_working_day', '休息日的，顺延至下一个工作日'],
  ] as const) {
    it(`says of a limit in days of the calendar what a last day of rest does: ${ifLastDayRests}`, async () => {
      const layer = sampleLayer();
      const limit = { value: 10, unit: 'calendar_day', ifLastDayRests } as const;
      const steps = layer.steps.map((one) => (one.id === 'decide' ? { ...one, limit } : one));
      const flowchart = sampleFlowchart({ layer: { ...layer, steps } });
      const element = await loadedFlowchart({ properties: { flowchart } });
      expect(words(await openStep(element, 'decide'))).to.contain(said);
    });
  }
});
