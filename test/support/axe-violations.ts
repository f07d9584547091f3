import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, one line each: `rule (how many) first place`. Nothing on a good day.
 *
 * It is evaluated from outside, so that the page's own policy needs no exception, and looks into open shadow roots.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate<AxeResults>(
    "axe.run({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })",
  );
  if (passes.length < 5) throw new Error('axe saw hardly anything: is the page drawn?');
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}
