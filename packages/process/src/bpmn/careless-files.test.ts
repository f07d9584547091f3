import { describe, expect, it } from 'vitest';
import { importBpmn } from './import/import-bpmn.js';

const HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">';
const file = (elements: string, after = '') => `${HEAD}<process id="p">${elements}</process>${after}</definitions>`;
const flow = (from: string, to: string, rest = '') =>
  `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"${rest}/>`;

async function read(xml: string) {
  const { definition, issues } = await importBpmn(xml);
  const { steps, flows } = definition.publicLayer;
  const nameOf = new Map(steps.map(({ id, name }) => [id, name]));
  return {
    steps: steps.map(({ kind, name }) => `${kind} ${name}`),
    flows: flows.map(({ from, to, condition = '' }) =>
      `${nameOf.get(from) ?? '?'}>${nameOf.get(to) ?? '?'} ${condition}`.trim(),
    ),
    issues: issues.map(({ code, element = '' }) => `${code} ${element}`),
    messages: issues.map(({ message }) => message),
    definition,
  };
}

describe('a file that a strict reader refuses and modellers open', () => {
  it('may have Chinese ids, which findings go on to name', async () => {
    const found = await read(
      file(
        `<startEvent id="开始"><outgoing>开始_核对</outgoing></startEvent><task id="核对" name="核对材料" default="核对_结束"/>` +
          `<endEvent id="1 结束"/>${flow('开始', '核对')}<sequenceFlow id="核对_结束" sourceRef="核对" targetRef="1 结束"/>`,
      ),
    );
    expect(found.flows).toEqual(['开始>核对材料', '核对材料>结束']);
    expect(found.issues).toEqual([
      ...['开始', '核对', '1 结束', '开始_核对', '核对_结束'].map((id) => `id_replaced ${id}`),
      'lane_added 开始',
    ]);
    expect(found.messages[0]).toBe('编号“开始”不合 XML 规则，已按另一编号读取。');
  });

  it('may say an id twice: the first one is meant', async () => {
    const found = await read(
      file(
        `<startEvent id="s"/><task id="a" name="甲"/><task id="a" name="乙"/><endEvent id="e"/>${flow('s', 'a')}${flow('a', 'e')}`,
      ),
    );
    expect(found.steps).toEqual(expect.arrayContaining(['task 甲', 'task 乙']));
    expect(found.flows).toContain('甲>结束');
    expect(found.issues).toContain('id_repeated a');
  });

  it('may leave ids out: nothing falls together', async () => {
    const found = await read(file('<task name="甲"/><task name="乙"/><startEvent id="s"/>'));
    expect(found.steps).toEqual(expect.arrayContaining(['task 甲', 'task 乙']));
  });

  it('may have positions that are broken: they are not read', async () => {
    const shapes =
      '<x:BPMNDiagram xmlns:x="http://www.omg.org/spec/BPMN/20100524/DI" id="p"><x:odd 1="2"/></x:BPMNDiagram>';
    const found = await read(file(`<task id="a" name="甲"/>`, shapes));
    expect(found.issues).toEqual(['end_added a', 'start_added a', 'lane_added a']);
  });

  it('may hold elements that are no BPMN: they are named, the rest comes in', async () => {
    const found = await read(
      file(
        '<task id="a" name="甲"><documentation><html>说明</html></documentation></task><robotTask id="r" name="机器"/>' +
          `<task id="b" name="乙" odd/>${flow('a', 'b')}`,
      ),
    );
    expect(found.steps).toEqual(expect.arrayContaining(['task 甲', 'task 乙']));
    expect(found.issues.filter((issue) => issue.startsWith('element_unreadable'))).toEqual([
      'element_unreadable a',
      'element_unreadable r',
      'element_unreadable b',
    ]);
  });
});

describe('what used to be lost without a word', () => {
  const issuesOf = async (elements: string, after = '') => (await read(file(elements, after))).issues;

  it('conditions for machines, notes on lines, lanes and borders', async () => {
    const issues = await issuesOf(
      '<laneSet id="l"><lane id="w" name="窗口"><documentation>说明</documentation></lane></laneSet>' +
        '<startEvent id="s"/><task id="a" name="甲"/><exclusiveGateway id="x" name="齐全？"/><endEvent id="y"/><endEvent id="n"/>' +
        '<boundaryEvent id="late" attachedToRef="a"><documentation>说明</documentation></boundaryEvent>' +
        `${flow('s', 'a')}${flow('a', 'x')}${flow('x', 'n', ' name="不齐"')}` +
        '<sequenceFlow id="ok" name="齐全" sourceRef="x" targetRef="y"><documentation>说明</documentation>' +
        '<conditionExpression>${ok}</conditionExpression></sequenceFlow>',
    );
    expect(issues).toEqual(
      expect.arrayContaining([
        'attribute_ignored w',
        'attribute_ignored late',
        'attribute_ignored ok',
        'condition_left_out ok',
      ]),
    );
  });

  it('texts of a sub-process that have no place, and its lanes', async () => {
    const inner =
      '<laneSet id="l"><lane id="w" name="窗口"/></laneSet><startEvent id="is" name="收到"/><task id="it" name="甲"/>' +
      `<endEvent id="ie" name="完成"/>${flow('is', 'it', ' name="立即"')}${flow('it', 'ie')}`;
    const issues = await issuesOf(
      `<startEvent id="s"/><subProcess id="a" name="审查">${inner}</subProcess><endEvent id="e"/>${flow('s', 'a')}${flow('a', 'e')}`,
    );
    expect(issues).toEqual(
      expect.arrayContaining(['element_left_out w', 'text_left_out is', 'text_left_out ie', 'text_left_out is_it']),
    );
  });

  it('the text behind a merge, and a default way that is not there', async () => {
    const issues = await issuesOf(
      '<startEvent id="s"/><task id="a" name="甲" default="gone"/><exclusiveGateway id="m"/><task id="b" name="乙"/><endEvent id="e"/>' +
        `${flow('s', 'a')}${flow('a', 'm', ' name="先"')}${flow('m', 'b', ' name="后"')}${flow('b', 'e')}`,
    );
    expect(issues).toEqual(expect.arrayContaining(['text_left_out m_b', 'reference_missing a']));
  });

  it('other pools, whether or not they hold a process', async () => {
    const issues = await issuesOf(
      `<startEvent id="s"/><task id="a" name="甲"/>${flow('s', 'a')}`,
      '<process id="q"><task id="t"/></process><collaboration id="c"><participant id="one" name="本局" processRef="p"/>' +
        '<participant id="two" name="银行" processRef="q"/></collaboration>',
    );
    expect(issues).toEqual(expect.arrayContaining(['process_left_out q', 'element_left_out two']));
  });
});

describe('what modellers draw otherwise', () => {
  it('several starts are one start and a choice', async () => {
    const found = await read(
      file(
        '<startEvent id="w" name="网上申请"/><startEvent id="c" name="窗口申请"/><task id="a" name="甲"/><task id="b" name="乙"/>' +
          `<endEvent id="e"/>${flow('w', 'a')}${flow('c', 'b')}${flow('a', 'e')}${flow('b', 'e')}`,
      ),
    );
    expect(found.flows).toEqual(expect.arrayContaining(['网上申请>判断', '判断>甲 网上申请', '判断>乙 窗口申请']));
    expect(found.issues).toContain('starts_merged c');
  });

  it('several starts of the same step are one start', async () => {
    const found = await read(
      file(
        `<startEvent id="w"/><startEvent id="c"/><task id="a" name="甲"/><endEvent id="e"/>${flow('w', 'a')}${flow('c', 'a')}${flow('a', 'e')}`,
      ),
    );
    expect(found.flows).toEqual(['开始>甲', '甲>结束']);
    expect(found.issues).toContain('starts_merged c');
  });

  it('a pair of link events is a line', async () => {
    const link = (id: string, kind: string) =>
      `<intermediate${kind}Event id="${id}" name="转下页"><linkEventDefinition id="${id}_l" name="L1"/></intermediate${kind}Event>`;
    const found = await read(
      file(
        `<startEvent id="s"/><task id="a" name="甲"/>${link('t', 'Throw')}${link('c', 'Catch')}<task id="b" name="乙"/><endEvent id="e"/>` +
          `${flow('s', 'a')}${flow('a', 't')}${flow('c', 'b')}${flow('b', 'e')}`,
      ),
    );
    expect(found.flows).toEqual(expect.arrayContaining(['甲>乙', '乙>结束']));
    expect(found.issues).toContain('links_joined t');
  });

  it('a gateway that nothing follows is an end', async () => {
    const found = await read(
      file(`<startEvent id="s"/><task id="a" name="甲"/><exclusiveGateway id="x"/>${flow('s', 'a')}${flow('a', 'x')}`),
    );
    expect(found.steps).toEqual(['start 开始', 'task 甲', 'end 结束']);
    expect(found.issues).toContain('gateway_merged x');
  });
});
