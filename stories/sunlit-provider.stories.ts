import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { sampleClient } from '../components/dev/sample-client.js';
import '@sunlit/components/define/sunlit-power-catalogue';
import '@sunlit/components/define/sunlit-provider';

interface Arguments {
  readonly lang: string;
  readonly theme: string;
  readonly scheme: string;
  readonly contrast: string;
  readonly elder: boolean;
}

function render({ lang, theme, scheme, contrast, elder }: Arguments): TemplateResult {
  return html`<sunlit-provider
    .client=${sampleClient()}
    lang=${lang}
    theme=${theme}
    scheme=${scheme}
    contrast=${contrast}
    ?elder=${elder}
  >
    <sunlit-power-catalogue></sunlit-power-catalogue>
  </sunlit-provider>`;
}

/** What the provider says holds for every element inside, unless the element says otherwise itself. */
const meta: Meta<Arguments> = {
  title: 'sunlit-provider',
  component: 'sunlit-provider',
  render,
  args: { lang: 'zh-CN', theme: 'azure', scheme: 'light', contrast: 'normal', elder: false },
};

export default meta;

type Story = StoryObj<Arguments>;

export const Azure: Story = {};
export const Vermilion: Story = { args: { theme: 'vermilion' } };
export const English: Story = { args: { lang: 'en' } };
export const Elder: Story = { args: { elder: true } };
export const HighContrast: Story = { args: { contrast: 'more' } };
export const FollowsTheSystem: Story = { args: { scheme: 'auto' } };
