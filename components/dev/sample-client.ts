import type {
  Change,
  Flowchart,
  FlowchartDiff,
  FlowchartHistory,
  Power,
  PowerDiff,
  PowerVersionSummary,
} from '@sunlit/contract';
import type { CatalogueClient, StoredSnapshot } from '../src/index.js';
import { sampleFlowchart, sampleFlowchartDiff, sampleFlowchartHistory } from './sample-flowchart.js';
import { samplePenalty, samplePower } from './sample-power.js';
import { sampleSnapshot } from './sample-snapshot.js';

type Answer<Value> = Value | Error | 'never';

/** What the sample client answers. `Error` rejects, `never` stays pending until it is aborted. */
export interface SampleAnswers {
  readonly snapshots?: readonly Answer<Partial<StoredSnapshot>>[];
  readonly power?: Answer<Power>;
  readonly versions?: Answer<readonly PowerVersionSummary[]>;
  readonly diff?: Answer<PowerDiff>;
  readonly changes?: Answer<readonly Change[]>;
  readonly flowchart?: Answer<Flowchart>;
  readonly charts?: Answer<FlowchartHistory['items']>;
  readonly chartDiff?: Answer<FlowchartDiff>;
  /** The chart of an earlier visit. */
  readonly kept?: { readonly flowchart: Flowchart; readonly storedAt: string };
}

/** A client without a platform, for stories and for states that a healthy platform does not show. */
export function sampleClient(answers: SampleAnswers = {}): CatalogueClient {
  const { snapshots = [{}], versions = sampleVersions(), diff = sampleDiff(), changes = sampleChanges() } = answers;
  return {
    powers: {
      async watchSnapshot(onSnapshot, options) {
        for (const answer of snapshots) {
          const stored = await settle(answer, options?.signal);
          await onSnapshot({
            snapshot: sampleSnapshot(),
            storedAt: '2026-11-20T01:14:00.000Z',
            isStale: false,
            ...stored,
          });
        }
        return undefined;
      },
      retrieve: (powerId, options) =>
        settle(answers.power ?? (Number(powerId.slice(4)) < 6 ? samplePower() : samplePenalty()), options?.signal),
      versions: async (_powerId, options) => ({ items: await settle(versions, options?.signal) }),
      diff: (_powerId, _range, options) => settle(diff, options?.signal),
      list: async ({ code }) => ({ items: code === 'unknown' ? [] : [samplePower()] }),
      exportUrl: (format, filters) => {
        const query = new URLSearchParams(Object.entries(filters));
        return `https://platform.example/v1/powers/export.${format}?${query.toString()}`;
      },
    },
    changes: { list: async (_filters, options) => ({ items: await settle(changes, options?.signal) }) },
    flowcharts: sampleCharts(answers),
  };
}

function sampleCharts(answers: SampleAnswers): NonNullable<CatalogueClient['flowcharts']> {
  const { flowchart, charts = sampleFlowchartHistory(), chartDiff = sampleFlowchartDiff(), kept } = answers;
  return {
    retrieve: (_powerId, { signal, ...drawn } = {}) => settle(flowchart ?? sampleFlowchart(drawn), signal),
    version: (_powerId, versionNo, { signal, ...drawn } = {}) =>
      settle(sampleFlowchart({ ...drawn, versionNo }), signal),
    history: async (_powerId, options) => ({ items: await settle(charts, options?.signal) }),
    diff: (_powerId, _range, options) => settle(chartDiff, options?.signal),
    kept: async () => kept,
  };
}

/** An error as the SDK throws them. */
export function sampleError(code: string, requestId?: string): Error {
  return Object.assign(new Error(code), {
    name: 'SunlitError',
    code,
    ...(requestId === undefined ? {} : { requestId }),
  });
}

function settle<Value>(answer: Answer<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (answer instanceof Error) return Promise.reject(answer);
  if (answer !== 'never') return Promise.resolve(answer);
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
}

function sampleVersions(): readonly PowerVersionSummary[] {
  const version = (versionNo: number, from: string, to: string | undefined, reason?: string): PowerVersionSummary => ({
    versionId: `pov_000000000${versionNo}` as PowerVersionSummary['versionId'], // a sample id
    versionNo,
    status: to === undefined ? 'active' : 'superseded',
    effectiveFrom: from,
    ...(to === undefined ? {} : { effectiveTo: to }),
    contentHash: '0'.repeat(64),
    name: '食品经营许可',
    ...(reason === undefined ? {} : { reason }),
  });
  return [
    version(3, '2026-03-01', undefined, '承诺时限由 10 个工作日缩短为 5 个工作日'),
    version(2, '2025-01-01', '2026-03-01', '法规修订'),
    version(1, '2023-12-01', '2025-01-01'),
  ];
}

function sampleDiff(): PowerDiff {
  return {
    powerId: samplePower().id,
    from: 2,
    to: 3,
    changes: [
      { path: 'promisedLimit.value', kind: 'changed', before: 10, after: 5 },
      { path: 'materials.3', kind: 'removed', before: { name: '房屋产权证明', necessity: 'required' } },
      { path: 'faqs.1.answer', kind: 'changed', before: '需要。', after: '不能。经营场所变更的，应当重新申请许可。' },
    ],
  };
}

function sampleChanges(): readonly Change[] {
  const power = samplePower();
  return [
    {
      id: 'chg_0000000001' as Change['id'], // a sample id
      kind: 'amended',
      powerId: power.id,
      code: power.code,
      name: power.content.name,
      departmentId: power.departmentId,
      versionNo: 3,
      effectiveFrom: '2026-03-01',
      publishedAt: '2026-02-10T01:00:00.000Z',
      reason: '承诺时限由 10 个工作日缩短为 5 个工作日',
      changes: [],
    },
  ];
}
