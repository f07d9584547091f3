import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { sampleClient, sampleError, type SampleAnswers } from '../components/dev/sample-client.js';
import { samplePower } from '../components/dev/sample-power.js';
import { sampleId, sampleSnapshot } from '../components/dev/sample-snapshot.js';
import '@sunlit/components/define/sunlit-power-catalogue';

interface Arguments {
  readonly lang: string;
  readonly theme: string;
  readonly scheme: string;
  readonly contrast: string;
  readonly elder: boolean;
  readonly department: string;
  readonly powerType: string;
  readonly powerId: string;
  readonly width: string;
  readonly answers: SampleAnswers;
}

const city = { snapshot: sampleSnapshot(5376) };

function render(given: Partial<Arguments>): TemplateResult {
  const client = sampleClient({ snapshots: [city], ...given.answers });
  return html`<div class="story" style="max-width: ${given.width ?? '1280px'}">
    <sunlit-power-catalogue
      .client=${client}
      lang=${given.lang ?? 'zh-CN'}
      theme=${given.theme ?? 'azure'}
      scheme=${given.scheme ?? 'light'}
      contrast=${given.contrast ?? 'normal'}
      ?elder=${given.elder ?? false}
      .department=${given.department ?? null}
      .powerType=${given.powerType ?? null}
      .powerId=${given.powerId ?? null}
    >
      <a href="https://platform.example/powers">权力清单</a>
    </sunlit-power-catalogue>
  </div>`;
}

/**
 * Accessibility criteria, each with its test in `components/src/power-catalogue`:
 *
 * - Whoever uses keys alone finds, opens and closes a power (`catalogue-keyboard.test.ts`: "goes the whole way by keys").
 * - Focus is never lost and always seen ("keeps the focused row", "shows where the focus is").
 * - A screen reader hears how many there are, where one stands, and once how many were found ("draws a handful of rows",
 *   "tells a screen reader once").
 * - Nothing is cut off at 320 px, at 400 % zoom and with wide text spacing ("R-A4").
 * - Elder mode has text of 20 px and targets of 48 px at any width ("elder mode").
 * - No state relies on colour; axe finds nothing in any state (`catalogue-states.test.ts`).
 */
const meta: Meta<Arguments> = {
  title: 'sunlit-power-catalogue',
  component: 'sunlit-power-catalogue',
  render,
  argTypes: {
    lang: { control: 'select', options: ['zh-CN', 'en'] },
    theme: { control: 'select', options: ['azure', 'vermilion'] },
    scheme: { control: 'select', options: ['light', 'dark', 'auto'] },
    contrast: { control: 'select', options: ['normal', 'more'] },
    elder: { control: 'boolean' },
    width: { control: 'text' },
  },
};

export default meta;

type Story = StoryObj<Arguments>;

export const Loaded: Story = {};
export const Vermilion: Story = { args: { theme: 'vermilion' } };
export const TwoPanes: Story = { args: { width: '800px' } };
export const OnePane: Story = { args: { width: '360px' } };
export const Detail: Story = { args: { powerId: sampleId(0) } };
export const DetailOfPenalty: Story = { args: { powerId: sampleId(6) } };
export const DetailOnePane: Story = { args: { powerId: sampleId(0), width: '360px' } };
export const DetailWithNotice: Story = {
  args: {
    powerId: sampleId(0),
    answers: {
      power: samplePower(0, {
        status: 'suspended',
        notice: { kind: 'suspend', since: '2026-10-01', reason: '受理系统升级' },
        coming: { versionNo: 4, effectiveFrom: '2027-01-01' },
      }),
    },
  },
};
export const DetailFailed: Story = {
  args: { powerId: sampleId(0), answers: { power: sampleError('request_timed_out', 'req_7f3a09') } },
};
export const English: Story = { args: { lang: 'en', powerId: sampleId(0) } };
export const Elder: Story = { args: { elder: true } };
export const HighContrast: Story = { args: { contrast: 'more', powerId: sampleId(0) } };
export const Dark: Story = { args: { scheme: 'dark', powerId: sampleId(0) } };
export const OneDepartment: Story = { args: { department: '市市场监管局' } };
export const OneType: Story = { args: { powerType: 'license' } };
export const Idle: Story = {
  render: () => html`<sunlit-power-catalogue></sunlit-power-catalogue>`,
};
export const Loading: Story = {
  args: { answers: { snapshots: ['never'] } },
  parameters: { staysWaiting: true },
};
export const Empty: Story = { args: { answers: { snapshots: [{ snapshot: sampleSnapshot(0) }] } } };
export const Failed: Story = { args: { answers: { snapshots: [sampleError('network_failed', 'req_7f3a09')] } } };
export const Offline: Story = {
  args: { answers: { snapshots: [{ ...city, isStale: true, error: sampleError('network_failed') }] } },
};
