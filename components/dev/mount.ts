import { fixture, html, oneEvent } from '@open-wc/testing';
import '../src/define/all.js';
import type { CatalogueClient, SunlitPowerCatalogue } from '../src/index.js';
import { sampleClient, type SampleAnswers } from './sample-client.js';

interface MountOptions extends SampleAnswers {
  readonly client?: CatalogueClient;
  /** Width of the host's column in pixels. */
  readonly width?: number;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A catalogue in a column of a page, before anything arrived. */
export async function mountCatalogue(options: MountOptions = {}): Promise<SunlitPowerCatalogue> {
  const { width = 1200, attributes = {}, client, ...answers } = options;
  const column = await fixture<HTMLElement>(html`<div></div>`);
  column.style.width = `${width}px`;
  const element = document.createElement('sunlit-power-catalogue');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.client = client ?? sampleClient(answers);
  column.append(element);
  await element.updateComplete;
  return element;
}

/** The same with its list on screen. */
export async function loadedCatalogue(options: MountOptions = {}): Promise<SunlitPowerCatalogue> {
  const element = await mountCatalogue(options);
  await until(() => element.shadowRoot?.querySelector('[role="option"], .notice-title') ?? undefined);
  // What serves questions is a chunk of its own that is fetched when the page is idle.
  await import('../src/power-catalogue/asking.js');
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  await settled(element);
  return element;
}

/** Opens a power by its place in the list and waits until it is on screen. */
export async function openRow(element: SunlitPowerCatalogue, index = 0): Promise<HTMLElement> {
  const opened = oneEvent(element, 'sunlit-power-opened');
  row(element, index).click();
  await opened;
  await settled(element);
  return find(element, '.detail');
}

/** Waits until resize observers have spoken and the element has drawn what they said. */
export async function settled(element: { readonly updateComplete: Promise<boolean> }): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await element.updateComplete;
  }
}

/** Presses the button with this name when it is there: some come with a chunk of their own. */
export async function pressButton(element: Element, name: string): Promise<void> {
  const named = (): HTMLElement | undefined => findAll(element, 'button').find((found) => words(found) === name);
  (await until(named)).click();
}

/** Polls by frames until there is a value. The runner's time limit ends it. */
export async function until<Value>(probe: () => Value | undefined): Promise<Value> {
  for (;;) {
    const value = probe();
    if (value !== undefined) return value;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

export function find(element: Element, selector: string): HTMLElement {
  const found = (element.shadowRoot ?? element).querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

export function findAll(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot ?? element).querySelectorAll<HTMLElement>(selector)];
}

export function row(element: Element, index: number): HTMLElement {
  return find(element, `[role="option"][data-index="${index}"]`);
}

/** What somebody types into the search field, as a browser reports it. */
export async function type(element: SunlitPowerCatalogue, words: string): Promise<void> {
  const input = find(element, 'input[type="search"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no search field');
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

/** Visible words, white space made one. */
export function words(node: Element): string {
  return node.textContent.replace(/\s+/g, ' ').trim();
}
