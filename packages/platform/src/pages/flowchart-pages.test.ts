import { ChartDesk, changedDefinition } from '@sunlit/testkit/chart-desk';
import { sampleDefinition, SAMPLE_PUBLIC_LAYER } from '@sunlit/testkit/sample-process';
import type { StaffPowerVersion } from '@sunlit/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(1)>\u202Egnp'`;
const TOMORROW = '2026-11-23';

let charts: ChartDesk;
let power: StaffPowerVersion;
let bare: StaffPowerVersion;

beforeAll(async () => {
  charts = await ChartDesk.open('flowchart-pages');
  power = await charts.published();
  await charts.replaced(power.id, changedDefinition(), TOMORROW);
  bare = await charts.desk.create();
  await charts.desk.approve(bare.versionId);
  await charts.desk.publish(bare.versionId);
});
afterAll(() => charts.close());

async function open(address: string, status = 200): Promise<string> {
  const page = await charts.read(address);
  expect([address, page.status]).toEqual([address, status]);
  const csp = String(page.headers['content-security-policy']);
  expect(csp).toContain("default-src 'none'");
  expect(csp).not.toMatch(/script-src|unsafe-inline/);
  expect(page.text).not.toMatch(/CANARY|integrityRisks/);
  return page.text;
}

/** The item of a step in the list, as text. */
function itemOf(page: string, step: string): string {
  const [, item = ''] = new RegExp(`<li id="step-${step}"[^>]*>([\\s\\S]*?)</li>`).exec(page) ?? [];
  return item.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('the page of a flowchart', () => {
  it('flowchart rows 11 and 12: lists every step with what comes next and where it returns to, without a script', async () => {
    const page = await open(`/powers/${power.code}/flowchart`);
    const order = [...page.matchAll(/<li id="step-(\w+)"/g)].map(([, step]) => step);
    expect([...order].sort()).toEqual(SAMPLE_PUBLIC_LAYER.steps.map(({ id }) => id).sort());
    expect(itemOf(page, 'receive')).toMatch(/下一步 材料齐全 → 审查 · 需要补正 → 补正材料 最多 1 次/);
    expect(itemOf(page, 'correct')).toMatch(/退回到 已补正 → 受理审查/);
    expect(page).toContain('href="#step-examine"');
    expect(page).not.toMatch(/<script/);
  });

  it('FLO-03, FLO-04: shows post, duty, limit, basis, control point, remedy, feedback and lead body of a step', async () => {
    const item = itemOf(await open(`/powers/${power.code}/flowchart`), 'examine');
    for (const text of [
      '由谁办理 审批科室',
      '经办岗',
      '依法办理本环节事项',
      '3 个工作日',
      '《中华人民共和国行政许可法》第三十四条',
      '双人复核',
      '申请行政复议',
      '电话告知',
      '市市场监督管理局',
    ]) {
      expect(item).toContain(text);
    }
  });

  it('shows the picture with words for whoever does not see it', async () => {
    const page = await open(`/powers/${power.code}/flowchart`);
    const [, address = '', alt = ''] = /<img src="([^"]*)" alt="([^"]*)"/.exec(page) ?? [];
    expect(alt).toContain('共 10 个环节');
    const picture = await charts.read(address.replaceAll('&amp;', '&'));
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  });

  it('flowchart row 29, FLO-10: says which version it is and tells of the coming one', async () => {
    const page = await open(`/powers/${power.code}/flowchart`);
    expect(page).toContain(`流程图将变更：第 2 版已于 2026-11-22 公布，自 ${TOMORROW} 起施行。`);
    expect(page).toContain(`href="/powers/${power.code}/flowchart?version=2"`);
    const coming = await open(`/powers/${power.code}/flowchart?version=2`);
    expect(coming).toContain(`这是已经公布、将自 ${TOMORROW} 起施行的流程图。`);
    expect(itemOf(coming, 'examine')).toContain('实质审查');
    charts.desk.platform.clock.set('2026-11-23T02:00:00Z');
    const past = await open(`/powers/${power.code}/flowchart?version=1`);
    charts.desk.platform.clock.set('2026-11-22T02:00:00Z');
    expect(past).toContain(`这是过去的流程图，自 ${TOMORROW} 起不再施行。`);
  });

  it('is in English as well, and says what is Chinese', async () => {
    const page = await open(`/powers/${power.code}/flowchart?lang=en`);
    expect(itemOf(page, 'receive')).toMatch(/Next Complete → Examination · To be corrected → Correction at most once/);
    expect(page).toContain('<span lang="zh-CN">经办岗</span>');
    expect(page).not.toMatch(/下一步|办理环节|承办岗位/);
  });

  it('is linked from the page of the power, which shows the picture', async () => {
    const page = await open(`/powers/${power.code}`);
    expect(page).toContain(`href="/powers/${power.code}/flowchart"`);
    expect(page).toContain(`src="/v1/powers/${power.id}/versions/1/flowchart.svg`);
    expect(await open(`/powers/${bare.code}`)).not.toContain('flowchart.svg');
  });

  it('leads other spellings of the code to the one page, with the version', async () => {
    const spelled = power.code.toLowerCase().replaceAll('-', '');
    const response = await charts.read(`/powers/${spelled}/flowchart?version=2&lang=en`);
    expect([response.status, response.headers['location']]).toEqual([
      301,
      `/powers/${power.code}/flowchart?version=2&lang=en`,
    ]);
  });

  it('says what is missing: the power, the version or only the chart', async () => {
    expect(await open(`/powers/${bare.code}/flowchart`, 404)).toContain('这一项还没有公布流程图。');
    expect(await open('/powers/NOPE/flowchart', 404)).toContain('没有这一项公开的权力。');
    expect(await open(`/powers/${power.code}/flowchart?version=9`, 404)).toContain('没有这一项');
    expect(await open(`/powers/${power.code}/flowchart?version=1e9`, 404)).toContain('没有这一项');
  });

  it('I1, I2: shows hostile labels as text, on the page, the poster and in the picture', async () => {
    const steps = SAMPLE_PUBLIC_LAYER.steps.map((step) => ({ ...step, name: `${step.id}${EVIL}`, duty: EVIL }));
    const lanes = SAMPLE_PUBLIC_LAYER.lanes.map((lane) => ({ ...lane, name: EVIL }));
    const hostile = await charts.published(sampleDefinition({ ...SAMPLE_PUBLIC_LAYER, steps, lanes }));
    const path = `/powers/${hostile.code}/flowchart`;
    for (const address of [path, `${path}?style=poster`, `/v1/powers/${hostile.id}/versions/1/flowchart.svg`]) {
      const text = (await charts.read(address)).text;
      expect(text.includes('\u202E'), address).toBe(false);
      // What stands quoted in an attribute is text.
      const tags = text.replace(/="[^"]*"/g, '=""').match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => /<(script|foreignObject|use)\b|\son\w+=|<img src=x/i.test(tag))).toEqual([]);
      expect(text, address).toContain('&lt;');
    }
  });
});

describe('the poster of a flowchart', () => {
  it('flowchart row 23: is one sheet with a large title, the chart, its code to scan, version, day and hash', async () => {
    const page = await open(`/powers/${power.code}/flowchart?style=poster`);
    const { publicHash } = (await charts.read(`/v1/powers/${power.id}/flowchart`)).json();
    expect(page).toMatch(/<h1><span lang="zh-CN">食品经营许可<\/span><\/h1>/);
    expect(page).toMatch(/<body class="poster (landscape|portrait)">/);
    expect(page).toMatch(/<svg\s+class="qr"/);
    for (const text of [publicHash, '第 1 版，2026-11-22 起施行', '页面日期 2026-11-22', '受理审查', power.code]) {
      expect(page).toContain(text);
    }
    const [, stylesheet = ''] = /href="(\/assets\/pages-[0-9a-f]+\.css)"/.exec(page) ?? [];
    expect((await charts.read(stylesheet)).text).toContain('size: A3 landscape');
  });

  it('says on the sheet that a chart is not in force', async () => {
    expect(await open(`/powers/${power.code}/flowchart?version=2&style=poster`)).toContain('已公布，尚未施行');
  });

  it('says on page and poster that the power is suspended or abolished, since when and why', async () => {
    const { id, code } = await charts.published();
    const address = `/powers/${code}/flowchart`;
    await charts.desk.ok(`powers/${id}/suspend`, { as: 'legal_office', body: { reason: '系统升级' } });
    charts.desk.platform.clock.set('2026-11-24T02:00:00Z');
    for (const path of [address, `${address}?style=poster`]) {
      const page = await open(path);
      expect(page, path).toContain('起挂起，暂不受理新的申请。');
      expect(page, path).toContain('系统升级');
    }
    expect(await open(`${address}?lang=en`)).toMatch(/suspended[^<]*<span lang="zh-CN">系统升级/i);
  });
});
