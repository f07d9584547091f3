import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStories, type StoryEntry } from '../support/built-stories.js';
import { launchChromium } from '../support/chromium.js';

// Built here and not in `beforeAll`: each story is a test of its own, and the build knows which there are.
const stories = await buildStories();
let browser: Browser;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'zh-CN', reducedMotion: 'reduce' });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== stories.origin) complaints.push(`request: ${request.url()}`);
  });
});

afterAll(async () => {
  await browser.close();
  await stories.close();
});

interface Outcome {
  readonly status: string;
  readonly reports: readonly string[];
  readonly details: string;
}

/** Opens one entry and waits until Storybook says that it is done with it. */
async function open({ id, type }: StoryEntry): Promise<Outcome> {
  complaints = [];
  await page.goto(`${stories.origin}/iframe.html?id=${id}&viewMode=${type}`);
  return page.evaluate(async (isStory) => {
    interface Report {
      readonly type: string;
      readonly status: string;
      readonly result?: { violations?: readonly { id: string; nodes: readonly { html: string }[] }[] };
    }
    interface Channel {
      last(event: string): [unknown] | undefined;
      on(event: string, listener: (what: unknown) => void): void;
    }
    const host = window as unknown as { __STORYBOOK_ADDONS_CHANNEL__?: Channel };
    while (!host.__STORYBOOK_ADDONS_CHANNEL__) await new Promise((resolve) => requestAnimationFrame(resolve));
    const channel = host.__STORYBOOK_ADDONS_CHANNEL__;
    const failures = ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException'];
    const ends = [isStory ? 'storyFinished' : 'docsRendered', ...failures];
    const [event, what] = await new Promise<[string, unknown]>((resolve) => {
      for (const end of ends) {
        const earlier = channel.last(end);
        if (earlier) resolve([end, earlier[0]]);
        else channel.on(end, (told) => resolve([end, told]));
      }
    });
    if (event === 'docsRendered') return { status: 'success', reports: [], details: '' };
    if (event !== 'storyFinished') return { status: event, reports: [], details: JSON.stringify(what) };
    const { status, reporters } = what as { status: string; reporters: Report[] };
    const found = reporters.flatMap(({ result }) => result?.violations ?? []);
    return {
      status,
      reports: reporters.map((report) => `${report.type} ${report.status}`),
      details: found.map(({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 200) ?? ''}`).join('\n'),
    };
  }, type === 'story');
}

/** Our elements on the page: how many, which never upgraded, and which of those that draw are not to be seen. */
function elementsNow(): { count: number; asleep: string[]; unseen: string[] } {
  const ours = [...document.querySelectorAll<HTMLElement>('*')].filter((node) => node.tagName.startsWith('SUNLIT-'));
  const drawn = ours.filter((node) => node.localName !== 'sunlit-provider');
  return {
    count: ours.length,
    asleep: ours.filter((node) => !customElements.get(node.localName)).map((node) => node.localName),
    unseen: drawn.filter((node) => !node.shadowRoot || node.offsetHeight < 20).map((node) => node.localName),
  };
}

/** The same when all of them are to be seen: a page of documentation is done before the stories in it are drawn. */
async function elements(): Promise<ReturnType<typeof elementsNow>> {
  const isWhole = `(() => {
    const { count, asleep, unseen } = (${elementsNow.toString()})();
    return count > 0 && asleep.length === 0 && unseen.length === 0;
  })()`;
  // What never comes to be seen is named by the expectations.
  await page.waitForFunction(isWhole, undefined, { timeout: 20_000 }).catch(() => undefined);
  return page.evaluate(elementsNow);
}

it('stories: there are some, and a page about each element', () => {
  const titles = new Set(stories.entries.map(({ title }) => title));
  expect(stories.entries.filter(({ type }) => type === 'docs').map(({ title }) => title)).toEqual([...titles]);
  expect(stories.entries.length).toBeGreaterThan(20);
});

describe.each(stories.entries)('$title, $name ($type)', (entry) => {
  it('every story draws, breaks nothing, asks nobody, and axe finds nothing', async () => {
    const { status, reports, details } = await open(entry);
    expect(status, details).toBe('success');
    if (entry.type === 'story') expect(reports, details).toEqual(['a11y passed']);
    const { count, ...trouble } = await elements();
    expect(count).toBeGreaterThan(0);
    expect(trouble).toEqual({ asleep: [], unseen: [] });
    expect(complaints).toEqual([]);
  });
});
