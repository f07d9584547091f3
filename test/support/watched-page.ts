import type { Browser, Page } from 'playwright-core';

/** What a host page would suffer from us. All lists are empty on a good day. */
export interface PageReport {
  readonly violations: string[];
  readonly errors: string[];
  readonly evals: string[];
  /** Origins that were asked for anything. */
  readonly origins: Set<string>;
}

export interface WatchedPage {
  readonly page: Page;
  report(): Promise<PageReport>;
}

/** Runs in the page before any other script (threat rows E1 to E3). */
function watch(): void {
  const report = { violations: [] as string[], evals: [] as string[] };
  Object.defineProperty(window, 'sunlitTestReport', { value: report });
  document.addEventListener('securitypolicyviolation', (event) => {
    report.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`);
  });
  const NativeFunction = window.Function;
  const counted = function (...parts: string[]): unknown {
    report.evals.push(parts.join());
    return Reflect.construct(NativeFunction, parts);
  };
  counted.prototype = NativeFunction.prototype;
  Object.defineProperty(window, 'Function', { value: counted, configurable: true, writable: true });
  const nativeEval = window.eval;
  Object.defineProperty(window, 'eval', {
    value: (code: string): unknown => {
      // The browser's remote control evaluates too; its frames carry its own name.
      if (!/UtilityScript/.test(new Error().stack ?? '')) report.evals.push(code);
      return nativeEval(code);
    },
    configurable: true,
    writable: true,
  });
}

/** Opens a page that counts violations, page errors, uses of `eval` and every request (E1, E2, E3, E17). */
export async function openWatched(browser: Browser, address: string): Promise<WatchedPage> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  const errors: string[] = [];
  const origins = new Set<string>();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http')) origins.add(origin);
  });
  await page.addInitScript(watch);
  await page.goto(address);
  return {
    page,
    report: async () => {
      const inPage = await page.evaluate(
        () => (window as unknown as { sunlitTestReport: { violations: string[]; evals: string[] } }).sunlitTestReport,
      );
      return { ...inPage, errors, origins };
    },
  };
}
