import type { BrowserContextOptions, Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useDemoCity } from '../support/demo-city.js';

const city = useDemoCity();

/** The chart of the first power that a word finds on the department's page. */
async function openChart(word: string, width = 1440, eyes: BrowserContextOptions = {}): Promise<Locator> {
  const page = await city.newPage({ viewport: { width, height: 900 }, ...eyes });
  await page.goto(city.site);
  await page.getByRole('option').first().waitFor();
  await page.getByRole('searchbox').fill(word);
  await page.getByRole('option').first().locator('mark').first().waitFor();
  await page.getByRole('option').first().click();
  const chart = page.locator('sunlit-flowchart');
  await chart.locator('.drawing, [data-step]').first().waitFor();
  return chart;
}

describe('the chart of a power on a department’s page', () => {
  it('by mouse: a step opens its duty, post and legal basis', async () => {
    const chart = await openChart('食品经营许可');
    await chart.locator('[data-step="check"]').click();
    await chart.getByRole('heading', { name: '核对材料' }).waitFor();
    const text = (await chart.locator('.step-panel').textContent()) ?? '';
    expect(text).toContain('窗口收件岗');
    expect(text).toContain('中华人民共和国行政许可法');
    expect(text).toContain('第三十二条');
  });

  it('by keyboard: the arrow keys follow the lines, Enter opens and Esc closes', async () => {
    const chart = await openChart('食品经营许可');
    await chart.locator('[data-step="start"]').focus();
    await chart.page().keyboard.press('ArrowDown');
    await chart.locator('[data-step="apply"]:focus').waitFor();
    await chart.page().keyboard.press('Enter');
    await chart.getByRole('heading', { name: '提出申请' }).waitFor();
    await chart.page().keyboard.press('Escape');
    await chart.locator('[data-step="apply"]:focus').waitFor();
    expect(await chart.locator('.step-panel').count()).toBe(0);
  });

  it('as text: on a phone the list says what comes next, what returns, and when', async () => {
    const chart = await openChart('对未取得食品经营许可从事餐饮服务活动的处罚', 360);
    const text = (await chart.locator('ol').first().textContent()) ?? '';
    expect(text).toMatch(/立案[\s\S]*查封、扣押[\s\S]*调查取证[\s\S]*法制审核[\s\S]*作出决定/);
    expect(text).toContain('退回');
    expect(text).toContain('7 个工作日');
  });

  it('on a page of its own, named by its code', async () => {
    const page = await city.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${city.site}/process.html`);
    const chart = page.locator('sunlit-flowchart');
    await chart.locator('[data-step="decide"]').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('食品经营许可办理流程');
    expect(await chart.locator('[data-step]').count()).toBe(15);
  });

  it('F4: shows the hash that the platform publishes', async () => {
    const page = await city.newPage();
    await page.addInitScript(() => {
      addEventListener('sunlit-flowchart-loaded', (event) => {
        Object.assign(window, { shown: (event as CustomEvent<object>).detail });
      });
    });
    await page.goto(city.site);
    await page.getByRole('option').first().click();
    const shown = await page.waitForFunction(
      () => (window as unknown as { shown?: { powerId: string; publicHash: string } }).shown,
    );
    const detail = await shown.jsonValue();
    const answer = await fetch(`${city.platform}/v1/powers/${detail?.powerId}/flowchart`);
    expect(((await answer.json()) as { publicHash: string }).publicHash).toBe(detail?.publicHash);
  });

  it('R-A4: under forced colours steps and lines stand out from the ground, and focus from the other steps', async () => {
    const chart = await openChart('食品经营许可', 1440, { forcedColors: 'active' });
    // What the focus looks like comes with the keys.
    await chart.locator('.tool').first().waitFor();
    await chart.locator('[data-step="apply"]').focus();
    await chart.page().keyboard.press('ArrowDown');
    await chart.locator('[data-step="check"]:focus').waitFor();
    const seen = await chart.evaluate((element) => {
      const styleOf = (selector: string): CSSStyleDeclaration => {
        const found = element.shadowRoot?.querySelector(selector);
        if (!found) throw new Error(`there is no ${selector}`);
        return getComputedStyle(found);
      };
      const probe = document.body.appendChild(document.createElement('div'));
      const system = (name: string): string => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      return {
        isOn: matchMedia('(forced-colors: active)').matches,
        ground: system('Canvas'),
        ink: system('CanvasText'),
        lane: styleOf('.lane').fill,
        shape: styleOf('[data-step="apply"] .shape').stroke,
        text: styleOf('.drawing .name').fill,
        line: styleOf('.line').stroke,
        focused: styleOf('[data-step="check"] .shape').stroke,
        focusedWidth: styleOf('[data-step="check"] .shape').strokeWidth,
      };
    });
    expect(seen.isOn).toBe(true);
    expect(seen.lane).toBe(seen.ground);
    expect([seen.shape, seen.text, seen.line]).toEqual([seen.ink, seen.ink, seen.ink]);
    expect(seen.focused).not.toBe(seen.shape);
    expect(seen.focusedWidth).toBe('3px');
  });
});
