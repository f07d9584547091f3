import { fixture, html } from '@open-wc/testing';
import '../src/define/all.js';
import { afterPaint } from '../src/internal/after-paint.js';
import type { CatalogueClient, SunlitFlowchart } from '../src/index.js';
import { find, settled, until } from './mount.js';
import { sampleClient, type SampleAnswers } from './sample-client.js';
import { sampleId } from './sample-snapshot.js';

interface MountOptions extends SampleAnswers {
  readonly client?: CatalogueClient;
  /** Width of the host's column in pixels. */
  readonly width?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Partial<Pick<SunlitFlowchart, 'case' | 'load' | 'inside' | 'flowchart'>>;
}

/** A flowchart in a column of a page, before anything arrived. */
export async function mountFlowchart(options: MountOptions = {}): Promise<SunlitFlowchart> {
  const { width = 1200, attributes = {}, properties = {}, client, ...answers } = options;
  const column = await fixture<HTMLElement>(html`<div></div>`);
  column.style.width = `${width}px`;
  const element = document.createElement('sunlit-flowchart');
  if (properties.flowchart === undefined) element.powerId = sampleId(0);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties);
  element.client = client ?? sampleClient(answers);
  column.append(element);
  await element.updateComplete;
  return element;
}

/** The same with its chart on screen, drawn as far as it will be. */
export async function loadedFlowchart(options: MountOptions = {}): Promise<SunlitFlowchart> {
  const element = await mountFlowchart(options);
  await until(() => element.shadowRoot?.querySelector('[data-step], .notice-title') ?? undefined);
  await drawn(element);
  return element;
}

/** Waits until idle slices have drawn the rest and nothing changes any more. */
export async function drawn(element: SunlitFlowchart): Promise<void> {
  // Chunks of their own, which come when the first view is on the screen.
  await Promise.all([
    import('../src/flowchart/controls/chart-controls.js'),
    import('../src/flowchart/overlays/overlays.js'),
    import('../src/flowchart/list/step-list.js'),
    import('../src/flowchart/standing.js'),
  ]);
  await afterPaint();
  const count = (): number => element.shadowRoot?.querySelectorAll('[data-step], [data-flow]').length ?? 0;
  for (let before = -1; before !== count();) {
    before = count();
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
    await settled(element);
  }
}

/** The button of a step, in the drawing or in the list. */
export function step(element: Element, id: string): HTMLElement {
  return find(element, `[data-step="${id}"]`);
}

/** Opens a step and waits until it is on screen. */
export async function openStep(element: SunlitFlowchart, id: string): Promise<HTMLElement> {
  step(element, id).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
  await until(() => element.shadowRoot?.querySelector('.step-panel h3') ?? undefined);
  await settled(element);
  return find(element, '.step-panel');
}

/** What has focus inside the element. */
export function focused(element: Element): Element {
  const active = element.shadowRoot?.activeElement;
  if (active === null || active === undefined) throw new Error('nothing has focus');
  return active;
}
