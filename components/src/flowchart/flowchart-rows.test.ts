import { expect, oneEvent } from '@open-wc/testing';
import { layOutChart } from '@sunlit/process/layout/lay-out-chart';
import { drawn, loadedFlowchart, openStep, step } from '../../dev/mount-flowchart.js';
import { find, findAll, pressButton, settled, until, words } from '../../dev/mount.js';
import { sampleClient } from '../../dev/sample-client.js';
import {
  sampleCase,
  sampleFlowchart,
  sampleFlowchartHistory,
  sampleInside,
  sampleLoad,
} from '../../dev/sample-flowchart.js';
import { sampleLayer } from '../../dev/sample-layer.js';
import type { SunlitFlowchart } from './sunlit-flowchart.js';

const spoken = (element: Element, id: string): string => step(element, id).getAttribute('aria-label') ?? '';
const entry = (element: Element, id: string): string => words(step(element, id).closest('li') ?? element);
const chips = (element: Element, id: string): string =>
  words(step(element, id).closest('[role="listitem"]')?.querySelector('.extras') ?? element);

async function listed(element: SunlitFlowchart): Promise<void> {
  await pressButton(element, '文字清单');
  await settled(element);
}

describe('flowchart rows (peers.md, table 2)', () => {
  it('flowchart row 1: is drawn from the definition: every step and flow of the layer once', async () => {
    const element = await loadedFlowchart();
    const { steps, flows } = sampleLayer();
    const ids = (name: string): (string | null)[] =>
      findAll(element, `[${name}]`).map((node) => node.getAttribute(name));
    expect(ids('data-step')).to.have.members(steps.map(({ id }) => id));
    expect(ids('data-flow')).to.have.members(flows.map(({ id }) => id));
  });

  it('flowchart row 2: a definition without coordinates is drawn where the layout puts it', async () => {
    const drawing = layOutChart(sampleLayer(), { direction: 'right', language: 'zh' });
    const element = await loadedFlowchart();
    const { width } = drawing.steps.find(({ id }) => id === 'papers') ?? { width: 0 };
    const shape = step(element, 'papers').querySelector('.shape')?.getBoundingClientRect().width ?? 0;
    const scale = find(element, 'svg').getBoundingClientRect().width / drawing.width;
    expect(shape).to.be.closeTo(width * scale, 1);
  });

  it('flowchart row 3: branches with their conditions, forks and joins, and what runs at the same time', async () => {
    const element = await loadedFlowchart();
    const conditions = findAll(element, '.condition').map(words);
    expect(conditions).to.include.members(['齐全', '不齐', '准予', '不予']);
    expect(findAll(element, '.is-parallel')).to.have.length(2);
    expect(spoken(element, 'papers')).to.contain('与此同时：现场核查食品经营场所');
    await listed(element);
    expect(entry(element, 'visit')).to.contain('与此同时 书面审查');
    expect(entry(element, 'decide')).to.contain('接着（按情形）').and.to.contain('制证并送达（准予）');
  });

  it('flowchart row 3: symbols of GB/T 1526: round ends, rectangle, diamond, parallel lines', async () => {
    const element = await loadedFlowchart();
    const shape = (id: string): Element => find(step(element, id), '.shape');
    const turns = (id: string): string => (shape(id).getAttribute('d') ?? '').replace(/[^A-Z]/g, '');
    expect([shape('papers').tagName, shape('papers').getAttribute('rx')]).to.deep.equal(['rect', '3']);
    expect([turns('decide'), turns('fork')]).to.deep.equal(['MLLLZ', 'MVMV']);
    const { rx, height } = { rx: shape('start').getAttribute('rx'), height: shape('start').getAttribute('height') };
    expect(Number(rx) * 2).to.equal(Number(height));
  });

  it('flowchart row 4: lanes as bands with their names; each step is spoken and listed with its lane', async () => {
    const element = await loadedFlowchart();
    expect(findAll(element, '.drawing:not(.heads) .lane-name').map(words)).to.deep.equal([
      '申请人',
      '政务服务窗口',
      '行政审批处',
      '分管负责人',
    ]);
    expect(spoken(element, 'accept')).to.contain('政务服务窗口');
    await listed(element);
    expect(entry(element, 'decide')).to.contain('分管负责人');
  });

  it('flowchart row 5: a correction leads back: drawn as a return, said as one', async () => {
    const element = await loadedFlowchart();
    expect(find(element, '[data-flow="f5"] .line').classList.contains('return')).to.equal(true);
    expect(spoken(element, 'correct')).to.contain('退回：受理审查');
    await listed(element);
    expect(entry(element, 'correct')).to.contain('退回 受理审查');
  });

  it('flowchart row 8: narrow: downwards and the list first; wide: to the right; it follows the width', async () => {
    const asked: (string | undefined)[] = [];
    const good = sampleClient();
    const charts = good.flowcharts;
    if (charts === undefined) throw new Error('the sample client has charts');
    const retrieve: typeof charts.retrieve = (powerId, options) => {
      asked.push(options?.direction);
      return charts.retrieve(powerId, options);
    };
    const element = await loadedFlowchart({ width: 360, client: { ...good, flowcharts: { ...charts, retrieve } } });
    expect(asked).to.deep.equal(['down']);
    expect(findAll(element, 'ol.steps > li')).to.have.length(14);
    element.parentElement?.style.setProperty('width', '1200px');
    await until(() => (asked.length > 1 ? true : undefined));
    await until(() => element.shadowRoot?.querySelector('svg.drawing [data-step]') ?? undefined);
    expect(asked).to.deep.equal(['down', 'right']);
    expect(findAll(element, '[role="alert"], .skeleton')).to.have.length(0);
  });

  it('flowchart row 8: a chart that fits a narrow screen is drawn there', async () => {
    const layer = sampleLayer();
    const lanes = layer.lanes.slice(0, 1);
    const steps = layer.steps
      .filter(({ id }) => id === 'start' || id === 'apply' || id === 'granted')
      .map((one) => ({ ...one, lane: 'applicant' }));
    const flows = [
      { id: 'a', from: 'start', to: 'apply', isReturn: false },
      { id: 'b', from: 'apply', to: 'granted', isReturn: false },
    ];
    const flowchart = sampleFlowchart({ layer: { ...layer, lanes, steps, flows }, direction: 'down' });
    const element = await loadedFlowchart({ width: 360, properties: { flowchart } });
    expect(findAll(element, 'svg [data-step]')).to.have.length(3);
  });

  it('flowchart row 10: each step is a button that says name, position, lane, limit, and what follows', async () => {
    const element = await loadedFlowchart();
    const node = step(element, 'accept');
    expect(node.getAttribute('role')).to.equal('button');
    expect(node.parentElement?.getAttribute('role')).to.equal('listitem');
    expect(spoken(element, 'accept')).to.equal(
      '受理审查。第 3 个环节，共 14 个。政务服务窗口。判断。时限 5 个工作日。接着（按情形）：同时进行（齐全）、补正材料（不齐）、不予受理（不属于本机关）。',
    );
    expect(spoken(element, 'granted')).to.contain('结束');
  });

  it('flowchart row 11: the list has the same steps in the same order as the drawing, and both are a press away', async () => {
    const element = await loadedFlowchart();
    const order = (): (string | null)[] =>
      findAll(element, '[data-step]').map((node) => node.getAttribute('data-step'));
    const ofDrawing = order();
    await listed(element);
    expect(order()).to.deep.equal(ofDrawing);
    expect(find(element, 'ol.steps').getAttribute('aria-label')).to.contain('共 14 个');
    await pressButton(element, '流程图');
    await settled(element);
    expect(order()).to.deep.equal(ofDrawing);
  });

  it('flowchart row 12: links to the page that needs no script', async () => {
    const element = await loadedFlowchart();
    const link = findAll(element, '.bar a')[0];
    expect(link?.getAttribute('href')).to.equal('https://platform.example/powers/JS990100GH-XK-0001/flowchart');
    expect(link?.getAttribute('rel')).to.equal('noopener');
  });

  it('flowchart row 13: a step opens what FLO-03 and FLO-04 demand, and tells the host', async () => {
    const element = await loadedFlowchart();
    const opened = oneEvent(element, 'sunlit-step-opened');
    const said = words(await openStep(element, 'accept'));
    expect((await opened).detail).to.include({ stepId: 'accept', versionNo: 3 });
    expect(element.stepId).to.equal('accept');
    for (const part of [
      '承办岗位 窗口受理岗',
      '职责要求 当场或者在五日内',
      '权限 作出受理',
      '时限 5 个工作日',
      '办理期限开始计算',
      '食品经营许可申请书',
      '《中华人民共和国行政许可法》第三十二条',
      '行政机关受理或者不予受理',
      '逾期视为 齐全',
      '监督制约环节 不予受理的',
      '权利保护途径 投诉',
      '信息反馈通道 受理通知书',
      '南晴市市场监督管理局',
      '最多走 1 次',
    ]) {
      expect(said).to.contain(part);
    }
    expect(find(element, '.step-panel a[href^="tel:"]').getAttribute('href')).to.equal('tel:09905550123');
    expect(words(find(element, '.complain a'))).to.contain('投诉');
  });

  it('flowchart row 13: assisting bodies, and a gap that shows where nothing was published', async () => {
    const element = await loadedFlowchart();
    expect(words(await openStep(element, 'visit')))
      .to.contain('协办机构 辖区市场监管所')
      .and.to.contain('不计入办理期限');
    expect(words(await openStep(element, 'start'))).to.contain('没有公布这一环节的说明');
  });

  it('flowchart row 14: the limit is printed on each step that has one, and said with it', async () => {
    const element = await loadedFlowchart();
    expect(chips(element, 'accept')).to.equal('5 个工作日');
    expect(spoken(element, 'papers')).to.contain('时限 5 个工作日');
    await listed(element);
    expect(entry(element, 'visit')).to.contain('时限 10 个工作日');
  });

  it('flowchart row 15: marks of several kinds lie over a step side by side', async () => {
    const element = await loadedFlowchart({ properties: { case: sampleCase(), load: sampleLoad() } });
    expect(chips(element, 'accept')).to.equal('5 个工作日补录12 件 · 1.5 日');
  });

  it('flowchart row 16: my case: the step, in words and as the current one, with days left, due day and pause', async () => {
    const element = await loadedFlowchart({ properties: { case: sampleCase() } });
    expect(findAll(element, '[aria-current="step"]').map((node) => node.getAttribute('data-step'))).to.deep.equal([
      'visit',
    ]);
    expect(chips(element, 'visit')).to.contain('我的办件在此');
    expect(findAll(element, 'circle.sun')).to.have.length(1);
    expect(words(find(element, '.case-strip')))
      .to.contain('现场核查食品经营场所')
      .and.to.contain('还剩 3 个工作日')
      .and.to.contain('2026年11月24日到期（暂定')
      .and.to.contain('计时暂停：检验，自2026年11月11日起');
    expect(spoken(element, 'visit')).to.contain('我的办件在此').and.to.contain('计时暂停：检验');
  });

  it('flowchart row 16: late, due today and over are said plainly', async () => {
    const at = (current: Record<string, unknown>) => ({ current: [{ step: 'decide', ...current }], pause: undefined });
    const element = await loadedFlowchart({ properties: { case: sampleCase(at({ daysLeft: -2 })) } });
    expect(words(find(element, '.case-strip .late'))).to.equal('已超过 2 个工作日');
    element.case = sampleCase(at({ daysLeft: 0 }));
    await settled(element);
    expect(words(find(element, '.case-strip'))).to.contain('今天到期');
    expect(findAll(element, '.case-strip .late')).to.have.length(0);
    element.case = sampleCase({ current: [], pause: undefined, outcome: 'granted' });
    await settled(element);
    expect(words(find(element, '.case-strip'))).to.equal('我的办件已结束：准予');
  });

  it('flowchart row 17: the path taken lies above the other lines, in ink and thicker; what was entered late says so', async () => {
    const element = await loadedFlowchart({ properties: { case: sampleCase() } });
    const taken = findAll(element, '.flow.taken').map((node) => node.getAttribute('data-flow'));
    expect(taken).to.have.members([...sampleCase().flowsTaken]);
    const last = findAll(element, '.flow').slice(-taken.length);
    expect(last.every((node) => node.classList.contains('taken'))).to.equal(true);
    const style = (selector: string): CSSStyleDeclaration => getComputedStyle(find(element, selector));
    expect(style('.flow.taken .line').strokeWidth).to.equal('2.5px');
    expect(style('.flow.taken .line').stroke).to.equal('rgb(22, 32, 44)');
    expect(style('[data-flow="f12"] .line').strokeWidth).to.equal('1.5px');
    expect(spoken(element, 'accept')).to.contain('已办过').and.to.contain('事后补录');
    for (const id of ['visit', 'decide']) expect(spoken(element, id)).not.to.contain('已办过');
  });

  it('flowchart row 17: a case that runs on another chart is not drawn, and it says so', async () => {
    const element = await loadedFlowchart({
      properties: {
        case: sampleCase({ publicHash: '0'.repeat(64) }),
        load: sampleLoad({ publicHash: '0'.repeat(64) }),
      },
    });
    expect(findAll(element, '.taken, .here, .chip, .case-strip, .load-note')).to.have.length(0);
    expect(findAll(element, '.standing').map(words).join())
      .to.contain('另一版流程办理')
      .and.to.contain('办件数量属于另一版');
  });

  it('flowchart row 20: load: waiting and median stay; small counts are not shown, and are not zero', async () => {
    const element = await loadedFlowchart({ properties: { load: sampleLoad() } });
    expect(chips(element, 'papers')).to.contain('31 件 · 3.5 日');
    expect(chips(element, 'visit')).to.equal('10 个工作日6 日');
    expect(chips(element, 'decide')).to.equal('2 个工作日');
    expect(spoken(element, 'decide')).to.contain('在办数量太少，不公布');
    expect(words(find(element, '.load-note'))).to.contain('2026年11月20日 09:14');
  });

  it('flowchart row 21: staff see the risk grade and go inside a step and back; citizens see neither', async () => {
    const citizen = await loadedFlowchart();
    await openStep(citizen, 'accept');
    expect(words(find(citizen, '.base'))).not.to.contain('风险');
    expect(findAll(citizen, 'button').map(words)).not.to.include('查看内部环节');
    const element = await loadedFlowchart({ properties: { inside: sampleInside() } });
    expect(chips(element, 'accept')).to.contain('风险 A 级');
    await openStep(element, 'accept');
    await pressButton(element, '查看内部环节');
    await until(() => element.shadowRoot?.querySelector('[data-step="verify"]') ?? undefined);
    await drawn(element);
    expect(words(find(element, '.crumb'))).to.contain('内部环节：受理审查');
    expect(spoken(element, 'register')).to.contain('接着：形式审查');
    expect(words(await openStep(element, 'verify')))
      .to.contain('刁难申请人')
      .and.to.contain('风险 A 级');
    await pressButton(element, '返回对外流程');
    await settled(element);
    expect(step(element, 'decide')).to.not.equal(null);
    const other = await loadedFlowchart({ properties: { inside: sampleInside({ publicHash: '0'.repeat(64) }) } });
    expect(words(find(other, '.standing'))).to.contain('内部流程属于另一版');
    expect(findAll(other, '.chip')).to.have.length(0);
  });

  it('flowchart row 21: whoever may not see the steps for the leadership is told how many there are', async () => {
    const whole = sampleInside();
    const withheldSteps = 2;
    const inside = { ...whole, inside: whole.inside.map((graph) => ({ ...graph, withheldSteps })) };
    const element = await loadedFlowchart({ properties: { inside } });
    await openStep(element, 'accept');
    await pressButton(element, '查看内部环节');
    const crumb = await until(() => element.shadowRoot?.querySelector('.crumb') ?? undefined);
    expect(words(crumb)).to.contain('其中 2 步仅领导可见');
    element.inside = whole;
    await settled(element);
    expect(words(find(element, '.crumb'))).not.to.contain('仅领导');
  });

  it('flowchart row 23: picture as a file; paper and poster on the platform', async () => {
    const element = await loadedFlowchart({ attributes: { platform: 'https://platform.example/base/' } });
    const [page, picture] = findAll(element, '.bar a').map((link) => link.getAttribute('href') ?? '');
    expect(page).to.contain('/flowchart');
    expect(picture).to.match(
      /^https:\/\/platform\.example\/base\/v1\/powers\/pow_\w+\/versions\/3\/flowchart\.svg\?language=zh&direction=right$/,
    );
  });

  it('flowchart row 24: works in a shadow root of the host, also in a narrow pane', async () => {
    const outer = document.createElement('div');
    document.body.append(outer);
    const element = document.createElement('sunlit-flowchart');
    element.flowchart = sampleFlowchart();
    outer.attachShadow({ mode: 'open' }).append(element);
    await until(() => element.shadowRoot?.querySelector('[data-step]') ?? undefined);
    await drawn(element);
    await openStep(element, 'accept');
    expect(words(find(element, '.step-panel'))).to.contain('窗口受理岗');
    outer.remove();
  });

  it('flowchart row 26: nothing in it names its maker', async () => {
    const element = await loadedFlowchart();
    expect(words(find(element, '.base')).toLowerCase()).not.to.contain('sunlit');
  });

  it('flowchart row 27: English words and English labels, by the language of the element', async () => {
    const element = await loadedFlowchart({ attributes: { lang: 'en' } });
    await until(() => (words(find(element, 'h2')) === 'How it is handled' ? true : undefined));
    await drawn(element);
    expect(spoken(element, 'decide')).to.contain(
      'Decide – step 10 of 14. Deputy head. Decision. Limit 2 working days.',
    );
    expect(spoken(element, 'decide')).to.contain('granted').and.not.to.contain('准予');
    expect(find(element, 'svg').getAttribute('lang')).to.equal('en');
    expect(words(await openStep(element, 'accept'))).to.contain('Legal basis');
  });

  it('flowchart row 29: version, the day from which it holds, and when it was announced', async () => {
    const element = await loadedFlowchart();
    expect(words(find(element, '.meta'))).to.equal('食品经营许可 第 3 版 自2026年3月1日起施行 2026年2月10日 09:00公布');
    const over = { announcement: { kind: 'first_chart', announcedAt: '2026-02-10T01:00:00.000Z' } };
    const first = await loadedFlowchart({ flowchart: sampleFlowchart({ over }) });
    expect(words(find(first, '.meta'))).to.contain('首次公布');
  });

  it('flowchart row 29: a coming version has its banner, opens, says that it is not in force, and leads back', async () => {
    const coming = { versionNo: 4, effectiveFrom: '2027-01-01', announcedAt: '2026-11-12T02:30:00.000Z' };
    const element = await loadedFlowchart({ flowchart: sampleFlowchart({ over: { coming } }) });
    expect(words(find(element, '.standing')))
      .to.contain('2026年11月12日 10:30公布')
      .and.to.contain('自2027年1月1日起施行（第 4 版）');
    await pressButton(element, '查看新流程');
    await until(() => (words(find(element, '.base')).includes('尚未施行') ? true : undefined));
    expect(element.versionNo).to.equal(4);
    await pressButton(element, '查看现行流程');
    await until(() => (words(find(element, '.base')).includes('查看新流程') ? true : undefined));
    expect(element.versionNo).to.equal(null);
  });

  it('flowchart row 29: past versions, what each changed, marked by sign and word on the drawing and in a list', async () => {
    const element = await loadedFlowchart();
    await pressButton(element, '历次版本');
    await until(() => element.shadowRoot?.querySelector('.version-list') ?? undefined);
    expect(findAll(element, '.version-list > li')).to.have.length(sampleFlowchartHistory().length);
    expect(words(find(element, '.version-list')))
      .to.contain('已停止施行')
      .and.to.contain(sampleFlowchart().publicHash);
    findAll(element, '.version-list button')
      .filter((node) => words(node) === '与前一版比较')[1]
      ?.click();
    await until(() => element.shadowRoot?.querySelector('.diff .changes') ?? undefined);
    await settled(element);
    expect(chips(element, 'visit')).to.contain('＋新增');
    expect(chips(element, 'papers')).to.contain('≠修改');
    expect(spoken(element, 'visit')).to.contain('＋新增');
    expect(words(find(element, '.diff')))
      .to.contain('－删除 处务会研究')
      .and.to.contain('时限 原 10 现 5');
    await expect(element).to.be.accessible();
    await pressButton(element, '在旧版图上看');
    await until(() => element.shadowRoot?.querySelector('[data-step="opinion"]') ?? undefined);
    await drawn(element);
    expect(chips(element, 'opinion')).to.contain('－删除');
    expect(words(find(element, '.standing'))).to.contain('已于2026年3月1日停止施行');
    await pressButton(element, '结束比较');
    await settled(element);
    expect(findAll(element, '.chip')).to.have.length(0);
  });
});
