import {
  flowchartDiffSchema,
  flowchartHistorySchema,
  flowchartSchema,
  staffFlowchartSchema,
  type Flowchart,
  type FlowchartDiff,
  type FlowchartHistory,
  type StaffFlowchart,
} from '@sunlit/contract/processes/flowchart';
import { internalGraphSchema, type PublicLayer } from '@sunlit/contract/processes/definition';
import {
  caseOverlaySchema,
  loadOverlaySchema,
  type CaseOverlay,
  type LoadOverlay,
} from '@sunlit/contract/processes/overlays';
import { layOutChart, layOutInside } from '@sunlit/process/layout/lay-out-chart';
import { outlineOf } from '@sunlit/process/outline/outline-of';
import { sampleLayer } from './sample-layer.js';
import { sampleId } from './sample-snapshot.js';

interface ChartOptions {
  readonly layer?: PublicLayer;
  readonly direction?: 'down' | 'right';
  readonly language?: 'zh' | 'en';
  readonly versionNo?: number;
  readonly over?: Record<string, unknown>;
}

export const SAMPLE_HASH = '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef';

const STANDINGS: Readonly<Record<number, Record<string, unknown>>> = {
  2: { standing: 'past', effectiveFrom: '2025-01-01', effectiveTo: '2026-03-01', publicHash: '2'.repeat(64) },
  3: { standing: 'current', effectiveFrom: '2026-03-01', publicHash: SAMPLE_HASH },
  4: { standing: 'announced', effectiveFrom: '2027-01-01', publicHash: '4'.repeat(64) },
};

/** A published chart in the shape of the contract. Version 3 is in force, 2 is past, 4 is announced. */
export function sampleFlowchart(options: ChartOptions = {}): Flowchart {
  const { direction = 'right', language = 'zh', versionNo = 3, over = {} } = options;
  const layer = options.layer ?? (versionNo === 2 ? olderLayer() : sampleLayer());
  return flowchartSchema.parse({
    powerId: sampleId(0),
    code: 'JS990100GH-XK-0001',
    powerName: '食品经营许可',
    departmentId: 'dep_gh00000000',
    departmentName: '南晴市市场监督管理局',
    versionId: `pov_000000000${versionNo}`,
    versionNo,
    announcement: { kind: 'announced', announcedAt: '2026-02-10T01:00:00.000Z' },
    ...STANDINGS[versionNo],
    language,
    direction,
    layer,
    drawing: layOutChart(layer, { direction, language }),
    outline: outlineOf(layer),
    pageUrl: 'https://platform.example/powers/JS990100GH-XK-0001/flowchart',
    ...over,
  });
}

/** The chart before the check on site: without fork, with a slower examination and a step that is gone now. */
function olderLayer(): PublicLayer {
  const layer = sampleLayer();
  const gone = new Set(['fork', 'visit', 'join']);
  const steps = layer.steps
    .filter(({ id }) => !gone.has(id))
    .map((step) => (step.id === 'papers' && step.limit ? { ...step, limit: { ...step.limit, value: 10 } } : step));
  const opinion = layer.steps.find(({ id }) => id === 'papers');
  if (opinion === undefined) throw new Error('the sample has no papers');
  return {
    ...layer,
    steps: [...steps, { ...opinion, id: 'opinion', name: '处务会研究' }],
    flows: [
      ...layer.flows.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
      { id: 'f3', from: 'accept', to: 'papers', condition: '齐全', isReturn: false },
      { id: 'f20', from: 'papers', to: 'opinion', isReturn: false },
      { id: 'f21', from: 'opinion', to: 'decide', isReturn: false },
    ],
  };
}

export function sampleFlowchartHistory(): FlowchartHistory['items'] {
  const { items } = flowchartHistorySchema.parse({
    items: [4, 3, 2].map((versionNo) => ({
      versionId: `pov_000000000${versionNo}`,
      versionNo,
      announcement: { kind: versionNo === 2 ? 'first_chart' : 'announced', announcedAt: '2026-02-10T01:00:00.000Z' },
      ...STANDINGS[versionNo],
      stepCount: versionNo === 2 ? 12 : 14,
    })),
  });
  return items;
}

export function sampleFlowchartDiff(): FlowchartDiff {
  return flowchartDiffSchema.parse({
    powerId: sampleId(0),
    from: 2,
    to: 3,
    steps: [
      { id: 'visit', kind: 'added', name: '现场核查食品经营场所', fields: [] },
      { id: 'opinion', kind: 'removed', name: '处务会研究', fields: [] },
      {
        id: 'papers',
        kind: 'changed',
        name: '书面审查',
        fields: [{ path: 'limit.value', kind: 'changed', before: 10, after: 5 }],
      },
    ],
    flows: [{ id: 'f8', kind: 'added', name: '同时进行 → 现场核查', fields: [] }],
    lanes: [],
  });
}

/** A case that was sent back once, entered late at the counter, and now waits for the visit while its clock stands still. */
export function sampleCase(over: Record<string, unknown> = {}): CaseOverlay {
  return caseOverlaySchema.parse({
    publicHash: SAMPLE_HASH,
    visits: [
      { step: 'apply', enteredAt: '2026-11-02T01:00:00.000Z', leftAt: '2026-11-02T01:20:00.000Z' },
      {
        step: 'accept',
        enteredAt: '2026-11-02T01:20:00.000Z',
        leftAt: '2026-11-05T02:00:00.000Z',
        isAfterTheFact: true,
      },
      { step: 'correct', enteredAt: '2026-11-05T02:00:00.000Z', leftAt: '2026-11-09T02:00:00.000Z' },
      { step: 'accept', enteredAt: '2026-11-09T02:00:00.000Z', leftAt: '2026-11-10T02:00:00.000Z' },
      { step: 'papers', enteredAt: '2026-11-10T02:00:00.000Z', leftAt: '2026-11-13T02:00:00.000Z' },
      { step: 'visit', enteredAt: '2026-11-10T02:00:00.000Z' },
    ],
    flowsTaken: ['f1', 'f2', 'f4', 'f5', 'f3', 'f7', 'f8', 'f9'],
    current: [{ step: 'visit', dueOn: '2026-11-24', daysLeft: 3, isProvisional: true }],
    pause: { ground: 'inspection', since: '2026-11-11' },
    ...over,
  });
}

export function sampleLoad(over: Record<string, unknown> = {}): LoadOverlay {
  return loadOverlaySchema.parse({
    publicHash: SAMPLE_HASH,
    asOf: '2026-11-20T01:14:00.000Z',
    steps: [
      { step: 'accept', waiting: 12, medianWorkingDays: 1.5 },
      { step: 'papers', waiting: 31, medianWorkingDays: 3.5 },
      { step: 'visit', medianWorkingDays: 6 },
      { step: 'decide' },
    ],
    ...over,
  });
}

/** What is inside the acceptance, for staff. */
export function sampleInside(over: Record<string, unknown> = {}): StaffFlowchart {
  const chart = sampleFlowchart();
  const graph = internalGraphSchema.parse({
    step: 'accept',
    entry: 'register',
    steps: [
      { id: 'register', kind: 'task', name: '登记', office: '综合窗口' },
      {
        id: 'verify',
        kind: 'decision',
        name: '形式审查',
        post: '受理岗',
        integrityRisks: [
          { name: '刁难申请人', grade: 'a', description: '多次要求补正。', measure: '一次性告知，系统限一次。' },
        ],
      },
      { id: 'sign', kind: 'task', name: '出具受理通知书' },
    ],
    flows: [
      { id: 'i1', from: 'register', to: 'verify' },
      { id: 'i2', from: 'verify', to: 'sign', condition: '齐全' },
      { id: 'i3', from: 'sign', exit: 'f3' },
      { id: 'i4', from: 'verify', exit: 'f4', condition: '不齐' },
    ],
  });
  const drawing = layOutInside(graph, { direction: 'right', language: 'zh' });
  return staffFlowchartSchema.parse({
    versionId: chart.versionId,
    versionNo: chart.versionNo,
    publicHash: chart.publicHash,
    internalRevision: 2,
    language: chart.language,
    direction: chart.direction,
    layer: chart.layer,
    drawing: chart.drawing,
    outline: chart.outline,
    inside: [{ step: 'accept', graph, drawing, riskGrade: 'a' }],
    ...over,
  });
}
