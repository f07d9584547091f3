import type { Flowchart, Step } from '@sunlit/contract';
import { whenIdle } from '../internal/when-idle.js';
import { loadChartView } from './load-chart-view.js';
import { SunlitFlowchart } from './sunlit-flowchart.js';

const box = { x: 1, y: 1, width: 6, height: 3 };
const label = { ...box, lines: ['一'] };
const step = (id: string, kind: 'task' | 'decision'): Step => {
  const nothing = { assistBodies: [], legalBases: [], remedies: [], materials: [] };
  return { ...nothing, id, kind, clock: 'counts', lane: 'l', name: '一' };
};

/** The smallest chart that has one of everything. Nobody sees it, and nobody is asked about its ids. */
const CHART: Flowchart = {
  ...({ powerId: 'pow_x', departmentId: 'dep_x', versionId: 'pov_x' } as Pick<
    Flowchart,
    'powerId' | 'departmentId' | 'versionId'
  >),
  ...{ code: '', powerName: '', departmentName: '', versionNo: 1, standing: 'current', publicHash: '' },
  ...{ effectiveFrom: '2026-01-01', announcement: { kind: 'first_chart', announcedAt: '2026-01-01T00:00:00.000Z' } },
  ...{ language: 'zh', direction: 'right', pageUrl: '' },
  layer: {
    ...{ origin: 'on_application', pauses: [], isWithdrawable: false },
    lanes: [{ id: 'l', kind: 'office', name: '一' }],
    steps: [step('a', 'task'), step('b', 'decision')],
    flows: [{ id: 'f', from: 'a', to: 'b', isReturn: false }],
  },
  drawing: {
    ...{ width: 20, height: 9 },
    lanes: [{ id: 'l', ...box, label }],
    steps: [
      { id: 'a', shape: 'process', ...box, label, neighbours: {} },
      { id: 'b', shape: 'decision', ...box, label, neighbours: {} },
    ],
    flows: [{ id: 'f', from: 'a', to: 'b', points: [1, 1, 4, 1, 4, 4], isReturn: false, label }],
  },
  outline: ['a', 'b'].map((id) => ({ step: id, depth: 0, next: [], sameTimeAs: [], returnsTo: [] })),
};

/**
 * Draws a chart that is in no page, in pauses, while the real one is on its way: what the engine compiles and what is
 * made of styles and templates is then there when the real one comes.
 */
export async function rehearse(): Promise<void> {
  await loadChartView();
  await new Promise<void>(whenIdle);
  // The tag may be another version's.
  if (customElements.get('sunlit-flowchart') !== SunlitFlowchart) return;
  const element = new SunlitFlowchart();
  Object.assign(element, { view: 'drawing', direction: 'right', flowchart: CHART });
  element.connectedCallback();
  await element.updateComplete;
  element.disconnectedCallback();
}
