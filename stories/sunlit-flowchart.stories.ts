import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { sampleCharts } from '../components/dev/sample-charts.js';
import { sampleClient, sampleError, type SampleAnswers } from '../components/dev/sample-client.js';
import { sampleCase, sampleFlowchart, sampleInside, sampleLoad } from '../components/dev/sample-flowchart.js';
import { sampleId } from '../components/dev/sample-snapshot.js';
import type { SunlitFlowchart } from '@sunlit/components';
import '@sunlit/components/define/sunlit-flowchart';

interface Arguments {
  readonly lang: string;
  readonly theme: string;
  readonly scheme: string;
  readonly contrast: string;
  readonly elder: boolean;
  readonly view: string;
  readonly versionNo: number;
  readonly stepId: string;
  readonly width: string;
  readonly chart: string;
  readonly case: SunlitFlowchart['case'];
  readonly load: SunlitFlowchart['load'];
  readonly inside: SunlitFlowchart['inside'];
  readonly answers: SampleAnswers;
}

function render(given: Partial<Arguments>): TemplateResult {
  const layer = given.chart === undefined ? undefined : sampleCharts().get(given.chart)?.();
  const direction = given.width === '360px' ? 'down' : 'right';
  return html`<div class="story" style="max-width: ${given.width ?? '1280px'}">
    <sunlit-flowchart
      .client=${sampleClient(given.answers)}
      .flowchart=${layer === undefined ? null : sampleFlowchart({ layer, direction })}
      power-id=${sampleId(0)}
      lang=${given.lang ?? 'zh-CN'}
      theme=${given.theme ?? 'azure'}
      scheme=${given.scheme ?? 'light'}
      contrast=${given.contrast ?? 'normal'}
      ?elder=${given.elder ?? false}
      .view=${given.view ?? null}
      .versionNo=${given.versionNo ?? null}
      .stepId=${given.stepId ?? null}
      .case=${given.case ?? null}
      .load=${given.load ?? null}
      .inside=${given.inside ?? null}
    >
      <a href="https://platform.example/powers">办理流程</a>
    </sunlit-flowchart>
  </div>`;
}

/**
 * Accessibility criteria, each with its test in `components/src/flowchart`:
 *
 * - Whoever uses keys alone reaches, opens and closes every step (`flowchart-keyboard.test.ts`).
 * - The list says the same as the drawing, in the same order (`flowchart-rows.test.ts`: "flowchart row 11").
 * - A screen reader hears name, position, lane, limit and what follows of each step ("flowchart row 10").
 * - Nothing traps the wheel or a finger (`flowchart-gestures.test.ts`).
 * - Nothing is told by colour alone; axe finds nothing in any state (`flowchart-states.test.ts`).
 */
const meta: Meta<Arguments> = {
  title: 'sunlit-flowchart',
  component: 'sunlit-flowchart',
  render,
  argTypes: {
    lang: { control: 'select', options: ['zh-CN', 'en'] },
    theme: { control: 'select', options: ['azure', 'vermilion'] },
    scheme: { control: 'select', options: ['light', 'dark', 'auto'] },
    contrast: { control: 'select', options: ['normal', 'more'] },
    view: { control: 'select', options: ['drawing', 'list'] },
    chart: { control: 'select', options: [...sampleCharts().keys()] },
    elder: { control: 'boolean' },
    width: { control: 'text' },
  },
};

export default meta;

type Story = StoryObj<Arguments>;

export const Loaded: Story = {};
export const List: Story = { args: { view: 'list' } };
export const OpenStep: Story = { args: { stepId: 'accept' } };
export const Narrow: Story = { args: { width: '360px' } };
export const NarrowDrawing: Story = { args: { width: '360px', view: 'drawing' } };
export const NarrowOpenStep: Story = { args: { width: '360px', stepId: 'accept' } };
export const MyCase: Story = { args: { case: sampleCase() } };
export const MyCaseInList: Story = { args: { case: sampleCase(), view: 'list' } };
export const MyCaseOver: Story = { args: { case: sampleCase({ current: [], pause: undefined, outcome: 'granted' }) } };
export const CaseOfAnotherVersion: Story = { args: { case: sampleCase({ publicHash: '0'.repeat(64) }) } };
export const Load: Story = { args: { load: sampleLoad() } };
export const ForStaff: Story = { args: { inside: sampleInside(), stepId: 'accept' } };
export const ComingVersion: Story = {
  args: {
    answers: {
      flowchart: sampleFlowchart({
        over: { coming: { versionNo: 4, effectiveFrom: '2027-01-01', announcedAt: '2026-11-12T02:30:00.000Z' } },
      }),
    },
  },
};
export const AnnouncedVersion: Story = { args: { versionNo: 4 } };
export const PastVersion: Story = { args: { versionNo: 2 } };
export const Vermilion: Story = { args: { theme: 'vermilion', case: sampleCase(), stepId: 'decide' } };
export const Dark: Story = { args: { scheme: 'dark', case: sampleCase(), load: sampleLoad() } };
export const HighContrast: Story = { args: { contrast: 'more', case: sampleCase() } };
export const Elder: Story = { args: { elder: true, case: sampleCase() } };
export const English: Story = { args: { lang: 'en', case: sampleCase(), stepId: 'accept' } };
export const JointLicensing: Story = { args: { chart: 'license_joint' } };
export const Penalty: Story = { args: { chart: 'penalty_ordinary' } };
/** On pages of their own: laid out in the page, they would hold up all the others. */
export const FiveHundredSteps: Story = { args: { chart: 'chain500' }, tags: ['!autodocs'] };
export const TwoThousandSteps: Story = { args: { chart: 'chain2000' }, tags: ['!autodocs'] };
export const Idle: Story = { render: () => html`<sunlit-flowchart></sunlit-flowchart>` };
export const Loading: Story = { args: { answers: { flowchart: 'never' } }, parameters: { staysWaiting: true } };
export const Empty: Story = { args: { answers: { flowchart: sampleError('flowchart_not_found') } } };
export const Failed: Story = { args: { answers: { flowchart: sampleError('network_failed', 'req_7f3a09') } } };
export const Offline: Story = {
  args: {
    answers: {
      flowchart: sampleError('network_failed'),
      kept: { flowchart: sampleFlowchart(), storedAt: '2026-11-20T01:14:00.000Z' },
    },
  },
};
