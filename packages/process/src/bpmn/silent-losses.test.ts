import { describe, expect, it } from 'vitest';
import { permitDefinition } from '../test-support/permit-definition.js';
import { exportBpmn } from './export/export-bpmn.js';
import { importBpmn } from './import/import-bpmn.js';
import { tagName, xmlTags } from './import/xml-tags.js';

/** What other tools write inside elements: each must come in or be named, wherever it stands. */
const CHILDREN = {
  documentation: '<bpmn:documentation>改后的说明</bpmn:documentation>',
  'an element of nobody': '<x:odd xmlns:x="urn:x"/>',
  'a loop': '<bpmn:multiInstanceLoopCharacteristics isSequential="true"/>',
  'data that goes in':
    '<bpmn:ioSpecification><bpmn:inputSet id="is1"/><bpmn:outputSet id="os1"/></bpmn:ioSpecification>',
  'a performer': '<bpmn:potentialOwner id="po1"/>',
  'an unconnected task': '<bpmn:task id="t_new" name="新增环节"/>',
  'a data object': '<bpmn:dataObjectReference id="do1" name="档案"/>',
  'a note': '<bpmn:textAnnotation id="note1"><bpmn:text>注意</bpmn:text></bpmn:textAnnotation>',
  'a lane': '<bpmn:lane id="l_new" name="新泳道"/>',
  lanes: '<bpmn:laneSet id="ls_new"><bpmn:lane id="l_new" name="新泳道"/></bpmn:laneSet>',
  'a timer': '<bpmn:timerEventDefinition><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition>',
  'a condition': '<bpmn:conditionExpression>${amount > 5}</bpmn:conditionExpression>',
  'a monitor': '<bpmn:monitoring id="mo1"/>',
  'an audit': '<bpmn:auditing id="au1"/>',
  'a category': '<bpmn:category id="ca1"/>',
  'a message': '<bpmn:message id="me1" name="来函"/>',
  'a pool': '<bpmn:participant id="pa1" name="外单位"/>',
  'an import': '<bpmn:import importType="x" location="y" namespace="z"/>',
  words: '散落的文字',
};

/** Attributes that change how work is done, or that other tools hold dear. */
const ATTRIBUTES = {
  name: '改了名',
  'x:assignee': '张三',
  isForCompensation: 'true',
  'x:dueDate': 'P5D',
  unknown: 'yes',
  startQuantity: '2',
  completionQuantity: '2',
  triggeredByEvent: 'true',
  isImmediate: 'true',
};

const WITH_PLACES =
  /^(definitions|collaboration|participant|process|laneSet|lane|task|userTask|exclusiveGateway|parallelGateway|startEvent|endEvent|subProcess|sequenceFlow|textAnnotation|association)$/;

interface Place {
  /** The opening tag. */
  readonly tag: string;
  /** Before the end of the opening tag. */
  readonly attributes: number;
  /** Where another child can stand; missing for an empty element. */
  readonly children: number | undefined;
  /** Inside the extensions that our export wrote; missing where it wrote none. */
  readonly extensions: number | undefined;
}

/** All places by the kind of their element, but for the drawing. */
function placesOf(xml: string): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const tag of xmlTags(xml)) {
    const type = tagName(xml, tag);
    if (tag.kind === 'closes' || !WITH_PLACES.test(type)) continue;
    const isEmpty = tag.kind === 'empty';
    const place: Place = {
      tag: xml.slice(tag.start, tag.end),
      attributes: isEmpty ? tag.end - 1 : tag.end,
      children: isEmpty ? undefined : tag.end + 1,
      extensions: extensionsAt(xml, tag.end + 1),
    };
    places.set(type, [...(places.get(type) ?? []), place]);
  }
  return places;
}

/** Behind the opening tag of extensions that are the first child, or stand behind the documentation. */
function extensionsAt(xml: string, at: number): number | undefined {
  const found = /^\s*(<bpmn:documentation>[^<]*<\/bpmn:documentation>\s*)?<bpmn:extensionElements>/.exec(xml.slice(at));
  return found === null ? undefined : at + found[0].length;
}

const insert = (xml: string, at: number, what: string): string => xml.slice(0, at) + what + xml.slice(at);

const plain = await exportBpmn(permitDefinition(), { name: '演示流程' });
const whole = await importBpmn(plain);
const places = placesOf(plain);

/** Whether the import tells this file from the plain one: by its definition, a finding, or a refusal. */
async function isTold(xml: string): Promise<boolean> {
  try {
    const { definition, issues } = await importBpmn(xml);
    return issues.length > 0 || JSON.stringify(definition) !== JSON.stringify(whole.definition);
  } catch {
    return true;
  }
}

describe('nothing that another tool wrote is lost without a word', () => {
  it('the sample has the places, and comes in whole', () => {
    expect(whole.issues).toEqual([]);
    expect([...places.keys()]).toEqual(expect.arrayContaining(['process', 'lane', 'subProcess', 'sequenceFlow']));
    expect([...places.values()].flat().filter(({ extensions }) => extensions !== undefined).length).toBeGreaterThan(20);
  });

  it.each([...places])('a comment inside %s is no loss', async (_type, found) => {
    for (const { attributes, children } of found) {
      expect(await isTold(insert(plain, attributes, ' '))).toBe(false);
      if (children !== undefined) expect(await isTold(insert(plain, children, '<!-- 注释 -->'))).toBe(false);
    }
  });

  it.each([...places])('inside %s', async (_type, found) => {
    const silent: string[] = [];
    for (const { tag, children, extensions } of found) {
      for (const [name, what] of Object.entries(children === undefined ? {} : CHILDREN)) {
        if (!(await isTold(insert(plain, children ?? 0, what)))) silent.push(`${name} in ${tag}`);
      }
      const extension = '<x:form key="f1" xmlns:x="urn:x"/>';
      const [at, what] =
        extensions === undefined
          ? [children ?? 0, `<bpmn:extensionElements>${extension}</bpmn:extensionElements>`]
          : [extensions, extension];
      if (children !== undefined && !(await isTold(insert(plain, at, what)))) silent.push(`an extension in ${tag}`);
    }
    expect(silent).toEqual([]);
  });

  it.each([...places])('at %s', async (_type, found) => {
    const silent: string[] = [];
    for (const { tag, attributes } of found) {
      for (const [name, value] of Object.entries(ATTRIBUTES)) {
        if (tag.includes(` ${name}=`)) continue;
        const isSilent = !(await isTold(insert(plain, attributes, ` ${name}="${value}" xmlns:x="urn:x"`)));
        if (isSilent) silent.push(`${name} at ${tag}`);
      }
    }
    expect(silent).toEqual([]);
  });
});
