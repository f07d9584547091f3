import type { Browser, BrowserContext } from 'playwright-core';

/** One visit of a page with the element in it. */
export interface Visit {
  /** Milliseconds from the start of the visit to the first rows on the glass. */
  readonly firstRows: number;
  /** Requests to the platform that left before the first rows, without those that the cache answered. */
  readonly requests: readonly string[];
  /** Bytes that came over the network for them, heads included. */
  readonly bytes: number;
}

/** The first visit with an empty cache, and a second one. */
export async function measureLoading(browser: Browser, origin: string): Promise<{ cold: Visit; warm: Visit }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const cold = await visit(context, origin);
    const warm = await visit(context, origin);
    return { cold, warm };
  } finally {
    await context.close();
  }
}

interface Seen {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  isCached: boolean;
  bytes: number;
}

async function visit(context: BrowserContext, origin: string): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const seen = new Map<string, Seen>();
  session.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
    if (!request.url.startsWith('http') || request.url.startsWith(origin)) return;
    seen.set(requestId, { url: request.url, at: wallTime * 1000, isCached: false, bytes: 0 });
  });
  const note = (requestId: string, change: Partial<Seen>): void =>
    void Object.assign(seen.get(requestId) ?? {}, change);
  session.on('Network.requestServedFromCache', ({ requestId }) => note(requestId, { isCached: true }));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache === true) note(requestId, { isCached: true });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    note(requestId, { bytes: encodedDataLength }),
  );
  await session.send('Network.enable');
  await page.goto(`${origin}/embedded`);
  await page.waitForFunction(() => Reflect.get(window, 'firstRows') !== undefined);
  await page.waitForLoadState('networkidle');
  const rows = (await page.evaluate(() => Reflect.get(window, 'firstRows') as unknown)) as {
    at: number;
    since: number;
  }; // set by the page
  await page.close();
  const before = [...seen.values()].filter(({ at, isCached }) => at < rows.at && !isCached);
  return {
    firstRows: rows.since,
    requests: before.map(({ url }) => new URL(url).pathname),
    bytes: before.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
