import type { Preview } from '@storybook/web-components-vite';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true }, layout: 'fullscreen' },
  // Runs before the addon's check: axe must see what a reader sees, not the bars that stand there while data are on
  // their way. A story of those bars says `staysWaiting`.
  afterEach: async ({ canvasElement, parameters }) => {
    const goal = parameters['staysWaiting'] === true;
    for (let framesAtGoal = 0; framesAtGoal < 3;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      framesAtGoal = isWaiting(canvasElement) === goal ? framesAtGoal + 1 : 0;
    }
  },
};

function isWaiting(canvas: HTMLElement): boolean {
  return [...canvas.querySelectorAll('*')].some((node) => node.shadowRoot?.querySelector('.skeleton'));
}

export default preview;
