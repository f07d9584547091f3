import { expect, oneEvent } from '@open-wc/testing';
import {
  find,
  findAll,
  loadedCatalogue,
  mountCatalogue,
  openRow,
  pressButton,
  row,
  settled,
  type,
  until,
  words,
} from '../../dev/mount.js';
import { sampleClient } from '../../dev/sample-client.js';
import { samplePenalty, samplePower } from '../../dev/sample-power.js';
import { sampleId } from '../../dev/sample-snapshot.js';
import type { SunlitPowerCatalogue } from './sunlit-power-catalogue.js';

/** The words of one section of an opened power, by its heading. */
function sectionOf(element: SunlitPowerCatalogue, heading: string): string {
  const found = findAll(element, '.block').find((block) => words(find(block, 'h4')) === heading);
  return found === undefined ? '' : words(found);
}

describe('catalogue rows (peers.md, table 1)', () => {
  it('catalogue row 1: the official code stands in the list and in the opened power, and opens it', async () => {
    const element = await loadedCatalogue({ attributes: { code: 'JS990100GH-XK-0001' } });
    await until(() => element.shadowRoot?.querySelector('.detail') ?? undefined);
    expect(words(row(element, 0))).to.contain('JS990100GH-XK-0001');
    expect(words(find(element, '.detail-head'))).to.contain('JS990100GH-XK-0001');
    expect(element.powerId).to.equal(sampleId(0));
  });

  it('catalogue row 21: an id in the tag opens the power at once, also in one pane', async () => {
    const element = await mountCatalogue({ width: 360, attributes: { 'power-id': sampleId(0) } });
    await until(() => element.shadowRoot?.querySelector('.detail h3') ?? undefined);
    expect(find(element, '.detail-pane').hidden).to.equal(false);
    await settled(element);
    expect(element.code).to.equal('JS990100GH-XK-0001');
  });

  it('catalogue row 2: legal bases to the article, their wording folded', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    expect(sectionOf(element, '设定依据'))
      .to.contain('《中华人民共和国食品安全法》第三十五条第一款')
      .and.to.contain('2021年4月29日');
    const details = find(element, '.block details');
    expect(details).to.have.property('open', false);
    expect(words(details)).to.contain('国家对食品生产经营实行许可制度');
  });

  it('catalogue row 3: the statutory and the promised limit, with the kind of day and the days saved', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    expect(words(find(element, '.key-facts')))
      .to.contain('法定时限 20 个工作日')
      .and.to.contain('承诺时限 5 个工作日 缩短 15 个工作日');
    expect(sectionOf(element, '办理时限')).to.contain('可以延长十日');
  });

  it('catalogue row 3: a limit in calendar days says so, and what happens when the last day is a day of rest', async () => {
    const element = await loadedCatalogue({ power: samplePenalty() });
    await openRow(element, 6);
    expect(sectionOf(element, '办理时限'))
      .to.contain('90 个自然日')
      .and.to.contain('含休息日')
      .and.to.contain('不顺延');
  });

  it('catalogue row 4: conditions as a numbered list', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    expect(findAll(element, 'ol.numbered li')).to.have.length(3);
  });

  it('catalogue row 5: materials with necessity, source, copies, form, blank form and sample', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    const table = findAll(element, '[role="table"]').find((node) => node.getAttribute('aria-label') === '申请材料');
    expect(table?.querySelectorAll('[role="row"]')).to.have.length(6);
    const said = sectionOf(element, '申请材料');
    for (const part of ['必要', '非必要', '可容缺后补', '政府部门核发', '2 份', '纸质或电子', '空白表格', '填写样例']) {
      expect(said).to.contain(part);
    }
  });

  it('catalogue row 6: free, or a fee with standard and basis, or a gap that shows', async () => {
    const free = await loadedCatalogue();
    await openRow(free);
    expect(words(find(free, '.key-facts'))).to.contain('收费 不收费');
    const fees = [{ name: '工本费', standard: '每证 10 元', basis: '某省价格目录' }];
    const content = { ...samplePower().content, hasFee: true, fees };
    const paid = await loadedCatalogue({ power: samplePower(0, { content }) });
    await openRow(paid);
    expect(sectionOf(paid, '收费标准')).to.contain('每证 10 元').and.to.contain('某省价格目录');
    const { hasFee: _, ...unstated } = samplePower().content;
    const gap = await loadedCatalogue({ power: samplePower(0, { content: unstated }) });
    await openRow(gap);
    expect(sectionOf(gap, '收费标准')).to.contain('尚未公布');
  });

  it('catalogue row 7: department, place, hours and a phone number that can be dialled', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    expect(words(find(element, '.detail-head'))).to.contain('南晴市市场监督管理局');
    expect(sectionOf(element, '办理地点')).to.contain('晴川路').and.to.contain('9:00');
    expect(findAll(element, 'a[href^="tel:"]')[0]?.getAttribute('href')).to.equal('tel:09905550123');
  });

  it('catalogue row 8: complaint and supervision contact; a missing one shows as a gap', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    expect(sectionOf(element, '投诉与监督')).to.contain('0990-5550125').and.to.contain('纪检监察组');
    const content = { ...samplePower().content, complaint: [], supervision: [] };
    const gap = await loadedCatalogue({ power: samplePower(0, { content }) });
    await openRow(gap);
    expect(sectionOf(gap, '投诉与监督')).to.contain('尚未公布');
  });

  it('catalogue row 10: the discretion benchmark as situation, grade and range, with the range of the law', async () => {
    const element = await loadedCatalogue();
    await openRow(element, 6);
    const said = sectionOf(element, '裁量基准');
    expect(said).to.contain('法定幅度 罚款 5 至 10 万元').and.to.contain('从轻').and.to.contain('罚款 5 至 6.5 万元');
    expect(said).to.contain('没收违法所得');
  });

  it('catalogue row 11: remedies with their bodies and bases', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    expect(sectionOf(element, '救济途径'))
      .to.contain('行政复议')
      .and.to.contain('行政诉讼')
      .and.to.contain('南晴市人民政府');
  });

  it('catalogue row 12: the type of each power, and a list of one type', async () => {
    const element = await loadedCatalogue({ attributes: { 'power-type': 'license' } });
    expect(words(find(element, '.total'))).to.equal('共 5 项');
    expect(words(row(element, 0))).to.contain('行政许可');
    expect(findAll(element, '.facet legend').map(words)).not.to.include('权力类型');
  });

  it('catalogue row 13: the directory as a tree of types and departments with counts narrows the list', async () => {
    const element = await loadedCatalogue();
    await pressButton(element, '目录');
    await until(() => element.shadowRoot?.querySelector('[role="tree"]') ?? undefined);
    const licence = find(element, '[role="treeitem"]');
    expect(licence.getAttribute('aria-label')).to.equal('行政许可 5');
    licence.click();
    await settled(element);
    expect(words(find(element, '.total'))).to.equal('找到 5 项');
    expect(licence.getAttribute('aria-selected')).to.equal('true');
    find(licence, '[data-twig]').click();
    await settled(element);
    const children = findAll(licence, '[role="group"] [role="treeitem"]');
    expect(children.map((child) => child.getAttribute('aria-label'))).to.include('市市场监管局 2');
    children[0]?.click();
    await settled(element);
    expect(words(find(element, '.total'))).to.equal('找到 2 项');
  });

  it('catalogue row 14: by audience', async () => {
    const element = await loadedCatalogue();
    const choice = findAll(element, '.choice').find((label) => words(label).startsWith('个人'));
    expect(choice && words(choice)).to.equal('个人 5');
    choice?.click();
    await settled(element);
    expect(words(find(element, '.total'))).to.equal('找到 5 项');
  });

  it('catalogue row 16: finds as you type and marks the words on the text as written', async () => {
    const element = await loadedCatalogue();
    await type(element, '食品 许可');
    expect(findAll(row(element, 0), 'mark').map(words)).to.deep.equal(['食品', '许可']);
    expect(words(find(row(element, 0), '.row-name'))).to.equal('食品经营许可');
  });

  it('catalogue row 16: waits for the end of a composition of a Chinese input method', async () => {
    const element = await loadedCatalogue();
    const input = find(element, 'input[type="search"]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no input');
    input.value = "shi'pin";
    input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    element.requestUpdate();
    await settled(element);
    expect(words(find(element, '.total'))).to.equal('共 120 项');
    expect(input.value, 'an update leaves what is half spelt').to.equal("shi'pin");
    input.value = '食品';
    input.dispatchEvent(new CompositionEvent('compositionend'));
    await settled(element);
    expect(words(find(element, '.total'))).to.match(/^找到/);
  });

  it('catalogue row 19: pinyin initials find and mark', async () => {
    const element = await loadedCatalogue();
    await type(element, 'spjyxk');
    expect(findAll(row(element, 0), 'mark').map(words)).to.deep.equal(['食品经营许可']);
  });

  it('catalogue row 20: facets count live, and several values of one facet add up', async () => {
    const element = await loadedCatalogue();
    const countOf = (name: string): string => {
      const label = findAll(element, '.choice').find((choice) => words(find(choice, '.choice-name')) === name);
      return label === undefined ? '' : words(find(label, '.count'));
    };
    await type(element, '食品');
    expect(countOf('行政许可')).to.equal('2');
    expect(countOf('行政征收')).to.equal('0');
    await type(element, '');
    for (const label of findAll(element, '.choice').slice(0, 2)) label.click();
    await settled(element);
    expect(words(find(element, '.total'))).to.equal('找到 119 项');
    expect(findAll(element, '.chip').map(words)).to.deep.equal(['行政许可', '行政处罚']);
    expect(countOf('行政征收')).to.equal('1');
  });

  it('catalogue row 21: deep links by property leave the address of the page alone', async () => {
    const before = location.href;
    const element = await loadedCatalogue();
    await openRow(element);
    expect(element.powerId).to.equal(sampleId(0));
    expect(element.code).to.equal('JS990100GH-XK-0001');
    expect(location.href).to.equal(before);
    element.powerId = null;
    await settled(element);
    expect(findAll(element, '.detail')).to.have.length(0);
    expect(element.code).to.equal(null);
  });

  it('catalogue row 21: link-mode="hash" keeps its own key beside the host’s, and Back closes the power', async () => {
    history.replaceState(null, '', '#top');
    const element = await loadedCatalogue({ attributes: { 'link-mode': 'hash' } });
    await openRow(element);
    await until(() => (location.hash === '#top' ? undefined : location.hash));
    expect(location.hash).to.equal('#top&sunlit-power=JS990100GH-XK-0001');
    const moved = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    history.back();
    await moved;
    await settled(element);
    expect(location.hash).to.equal('#top');
    expect(findAll(element, '.detail')).to.have.length(0);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('catalogue row 21: a code that the catalogue does not have is said to be missing', async () => {
    const element = await loadedCatalogue({ attributes: { code: 'JS000000XXXX0000' } });
    expect(words(find(element, '.detail-pane'))).to.contain('不存在');
  });

  it('catalogue row 22: the version in force and its day stand in the power', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    expect(sectionOf(element, '基本信息'))
      .to.contain('第 3 版')
      .and.to.contain('2026年3月1日')
      .and.to.contain('9f86d081');
  });

  it('catalogue row 24: what changed and when, in public', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    await pressButton(element, '查看历次版本');
    await until(() => element.shadowRoot?.querySelector('.version') ?? undefined);
    expect(findAll(element, '.version').map((version) => words(find(version, '.strong')))).to.deep.equal([
      '第 3 版',
      '第 2 版',
      '第 1 版',
    ]);
    await pressButton(element, '与前一版比较');
    await until(() => element.shadowRoot?.querySelector('.diff') ?? undefined);
    expect(words(find(element, '.diff')))
      .to.contain('承诺时限 · 数值 改前 10 改后 5')
      .and.to.contain('删去');
    await expect(element).to.be.accessible();
  });

  it('catalogue row 24: recent changes beside the list', async () => {
    const element = await loadedCatalogue();
    await until(() => element.shadowRoot?.querySelector('.changes li') ?? undefined);
    expect(words(find(element, '.changes')))
      .to.contain('修订')
      .and.to.contain('承诺时限由 10 个工作日缩短为 5 个工作日');
  });

  it('catalogue row 25: applying is an event that the host may take over, else a link', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    const link = find(element, 'a.primary');
    expect(link.getAttribute('href')).to.equal('https://platform.example/apply/JS990100GH-XK-0001');
    const asked = oneEvent(element, 'sunlit-power-apply');
    element.addEventListener('sunlit-power-apply', (event) => event.preventDefault(), { once: true });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(click);
    expect((await asked).detail).to.deep.include({ code: 'JS990100GH-XK-0001' });
    expect(click.defaultPrevented).to.equal(true);
  });

  it('catalogue row 26: frequent questions unfold', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    expect(findAll(element, '.faq summary').map(words)).to.include('只卖预包装食品要办许可吗？');
  });

  it('catalogue row 27: the numbers that exist stand on top: limits, days saved, visits', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    expect(words(find(element, '.key-facts')))
      .to.contain('缩短 15 个工作日')
      .and.to.contain('不用到现场');
  });

  it('catalogue row 28: the list as a file, with the question that is on screen', async () => {
    const element = await loadedCatalogue({ attributes: { 'power-type': 'license' } });
    await type(element, '食品');
    const links = findAll(element, '.foot a[download]').map((link) => link.getAttribute('href'));
    expect(links[1]).to.equal('https://platform.example/v1/powers/export.csv?q=%E9%A3%9F%E5%93%81&powerType=license');
  });

  it('catalogue row 30: prints, and shows a QR code of the page on the platform', async () => {
    const element = await loadedCatalogue();
    await openRow(element);
    await pressButton(element, '二维码');
    await until(() => element.shadowRoot?.querySelector('.qr svg') ?? undefined);
    expect(words(find(element, '.qr'))).to.contain('https://platform.example/powers/JS990100GH-XK-0001');
    const { print } = window;
    let prints = 0;
    window.print = () => void (prints += 1);
    await pressButton(element, '打印');
    window.print = print;
    expect(prints).to.equal(1);
  });

  it('catalogue row 31: a department’s list by its short name, with a heading of its own', async () => {
    const element = await loadedCatalogue({ attributes: { department: '市市场监管局', heading: '市场监管事项' } });
    expect(words(find(element, 'h2'))).to.equal('市场监管事项');
    expect(words(find(element, '.total'))).to.equal('共 40 项');
    expect(findAll(element, '.facet legend').map(words)).not.to.include('实施部门');
  });

  it('an attribute that names nothing warns once and shows everything', async () => {
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (...args: unknown[]) => void said.push(args[0]);
    const element = await loadedCatalogue({ attributes: { department: '没有这个局' } });
    const second = await mountCatalogue({ attributes: { department: '没有这个局' }, client: sampleClient() });
    await settled(second);
    console.warn = warn;
    expect(words(find(element, '.total'))).to.equal('共 120 项');
    expect(said.filter((text) => String(text).includes('没有这个局'))).to.have.length(1);
  });
});
