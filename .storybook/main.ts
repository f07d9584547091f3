import type { StorybookConfig } from '@storybook/web-components-vite';

/** Stories of all elements. Nothing is reported to anybody (`disableTelemetry`). */
const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      conditions: ['source', 'browser', 'module', 'development|production', 'default'],
      dedupe: [...(vite.resolve?.dedupe ?? []), 'lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
    },
  }),
};

export default config;
