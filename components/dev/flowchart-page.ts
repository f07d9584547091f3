// The page of the flowchart's screenshots: `?platform=` shows a running platform, without it the sample data.
import '../src/define/all.js';
import type { SunlitFlowchart } from '../src/index.js';
import { sampleClient, sampleError, type SampleAnswers } from './sample-client.js';
import { sampleCase, sampleFlowchart, sampleInside, sampleLoad } from './sample-flowchart.js';
import { sampleCharts } from './sample-charts.js';
import { sampleId } from './sample-snapshot.js';

const query = new URLSearchParams(location.search);
const element: SunlitFlowchart = document.createElement('sunlit-flowchart');
for (const name of [
  'theme',
  'scheme',
  'contrast',
  'lang',
  'platform',
  'code',
  'power-id',
  'view',
  'version-no',
  'direction',
  'step-id',
]) {
  const value = query.get(name);
  if (value !== null) element.setAttribute(name, value);
}
element.elder = query.has('elder');
if (query.has('case')) element.case = sampleCase();
if (query.has('load')) element.load = sampleLoad();
if (query.has('inside')) element.inside = sampleInside();
const chart = query.get('chart');
if (chart !== null) {
  const direction = innerWidth < 700 ? 'down' : 'right';
  const language = query.get('lang') === 'en' ? 'en' : 'zh';
  const layer = sampleCharts().get(chart)?.() ?? sampleFlowchart().layer;
  element.flowchart = sampleFlowchart({ layer, direction, language });
} else if (!query.has('platform')) {
  const answers: Readonly<Record<string, SampleAnswers>> = {
    failed: { flowchart: sampleError('network_failed', 'req_7f3a09') },
    loading: { flowchart: 'never' },
    empty: { flowchart: sampleError('flowchart_not_found') },
    coming: {
      flowchart: sampleFlowchart({
        over: { coming: { versionNo: 4, effectiveFrom: '2027-01-01', announcedAt: '2026-11-12T02:30:00.000Z' } },
      }),
    },
    suspended: {
      flowchart: sampleFlowchart({
        over: { notice: { kind: 'suspended', since: '2026-11-01', reason: '系统升级改造' } },
      }),
    },
    stale: {
      flowchart: sampleError('network_failed'),
      kept: { flowchart: sampleFlowchart(), storedAt: '2026-11-20T01:14:00.000Z' },
    },
  };
  element.client = sampleClient(answers[query.get('state') ?? ''] ?? {});
  element.powerId = sampleId(0);
}
document.querySelector('main')?.append(element);
