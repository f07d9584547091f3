import { describe, expect, it } from 'vitest';
import { importBpmn } from './import/import-bpmn.js';

const head = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">';
const file = (elements: string) => `${head}<process id="p">${elements}</process></definitions>`;
const minimal = '<startEvent id="s"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/>';

describe('a hostile file is refused by a typed error', () => {
  const lol = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
  it.each([
    ['entities that grow', 'xml_declares_entities', lol + file('<task id="a" name="&b;"/>')],
    ['an external entity', 'xml_declares_entities', `<!DOCTYPE x SYSTEM "file:///etc/passwd">${file(minimal)}`],
    ['a declaration in small letters', 'xml_declares_entities', `<!doctype x>${file(minimal)}`],
    ['a declaration inside', 'xml_declares_entities', file(`${minimal}<!ENTITY a "b">`)],
    ['too many characters', 'xml_too_large', file(`<task id="a" name="${'x'.repeat(16_000_000)}"/>`)],
    ['too many elements', 'xml_too_large', file('<task/>'.repeat(200_001))],
    ['too deep', 'xml_too_deep', file('<subProcess>'.repeat(100) + '</subProcess>'.repeat(100))],
    ['too many steps', 'too_many_steps', file(Array.from({ length: 2001 }, (_, at) => `<task id="t${at}"/>`).join(''))],
    [
      'too many lanes',
      'too_many_lanes',
      file(
        `<laneSet id="l">${Array.from({ length: 41 }, (_, at) => `<lane id="l${at}" name="科"/>`).join('')}</laneSet>${minimal}`,
      ),
    ],
    ['another vocabulary', 'xml_unreadable', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['no XML', 'xml_unreadable', '{"nodes": []}'],
    ['nothing', 'xml_unreadable', ''],
    ['a file cut short', 'xml_unreadable', file(minimal).slice(0, 160)],
    ['a tag that never ends', 'xml_unreadable', `${head}<process id="p`],
    ['a tag closed by another', 'xml_unreadable', file('<task id="a"></tusk>')],
    ['no process', 'process_missing', `${head}</definitions>`],
    ['an empty process', 'process_missing', file('')],
    ['a process of data only', 'process_missing', file('<dataObject id="a"/>')],
    [
      'a process whose steps nothing leads to or from',
      'process_missing',
      file('<subProcess id="a" triggeredByEvent="true"/>'),
    ],
  ])('%s: %s', async (_what, code, xml) => {
    await expect(importBpmn(xml)).rejects.toMatchObject({ name: 'BpmnError', code });
  });
});

describe('a hostile file does no harm', () => {
  it('names of prototypes are only names', async () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const tasks = ids.map((id) => `<task id="${id}" name="${id}"/>`).join('');
    const own =
      '<task id="x" name="x"><extensionElements><sunlit:content xmlns:sunlit="urn:sunlit:process:1">' +
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"__proto__","post":"岗"}' +
      '</sunlit:content></extensionElements></task>';
    const { definition } = await importBpmn(file(tasks + own));
    expect(definition.publicLayer.steps.map(({ name }) => name)).toEqual(expect.arrayContaining([...ids, 'x']));
    expect(definition.publicLayer.steps.find(({ name }) => name === 'x')).toMatchObject({ id: 'x', post: '岗' });
    expect({}).not.toHaveProperty('polluted');
    for (const { id } of definition.publicLayer.steps) expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '[1]'],
    ['a wrong kind of value', '{"post":7}'],
    ['a wrong inside', '{"inside":{"step":"a","entry":"a","steps":[],"flows":[]}}'],
    [
      'an inside with exits of others',
      '{"inside":{"step":"a","entry":"b","steps":[{"id":"b","kind":"task","name":"乙"}],"flows":[{"id":"f","from":"b","exit":"zzz"}]}}',
    ],
  ])('content of ours that is %s is left out and reported', async (_what, body) => {
    const task = `<task id="a" name="甲"><extensionElements><sunlit:content xmlns:sunlit="urn:sunlit:process:1">${body}</sunlit:content></extensionElements></task>`;
    const { definition, issues } = await importBpmn(
      file(`${task}<endEvent id="e"/><sequenceFlow id="f" sourceRef="a" targetRef="e"/>`),
    );
    expect(definition.publicLayer.steps[0]).toMatchObject({ id: 'a', name: '甲' });
    expect(definition.internalLayer.graphs).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining([expect.stringMatching(/content_unreadable|inside_replaced/)]),
    );
  });

  it('ten thousand elements are read or refused within two seconds', async () => {
    const flows = Array.from({ length: 5000 }, (_, at) => {
      const [from, to] = [at % 1499, ((at * 7919) % 1499) + 1];
      return `<sequenceFlow id="f${at}" sourceRef="t${from}" targetRef="t${to}"/>`;
    });
    const tasks = Array.from({ length: 1500 }, (_, at) => `<exclusiveGateway id="t${at}" name="环节"/>`);
    const shapes = Array.from({ length: 3500 }, (_, at) => `<dataObject id="d${at}"/>`);
    const before = process.cpuUsage();
    const { definition } = await importBpmn(file([...tasks, ...flows, ...shapes].join('')));
    expect(definition.publicLayer.flows.length).toBeGreaterThan(3000);
    const { user, system } = process.cpuUsage(before); // other programs on the machine do not count
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
