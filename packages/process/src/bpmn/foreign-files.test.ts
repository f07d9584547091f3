import { describe, expect, it } from 'vitest';
import { processDefinitionSchema, type ProcessDefinition } from '@sunlit/contract';
import { lintDefinition } from '../lint/lint-definition.js';
import { importBpmn } from './import/import-bpmn.js';

const CAMUNDA = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_1a2b3c" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.20.0" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.20.0">
  <bpmn:collaboration id="Collaboration_0k">
    <bpmn:participant id="Participant_1" name="设立登记" processRef="Process_1" />
    <bpmn:participant id="Participant_2" name="银行" />
    <bpmn:messageFlow id="Flow_msg" sourceRef="Activity_pay" targetRef="Participant_2" />
    <bpmn:textAnnotation id="TextAnnotation_9"><bpmn:text>注意时限</bpmn:text></bpmn:textAnnotation>
  </bpmn:collaboration>
  <bpmn:process id="Process_1" isExecutable="true" camunda:historyTimeToLive="180">
    <bpmn:laneSet id="LaneSet_1">
      <bpmn:lane id="Lane_a" name="申请人"><bpmn:flowNodeRef>StartEvent_1</bpmn:flowNodeRef><bpmn:flowNodeRef>Activity_Fix</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="Lane_b" name="登记科">
        <bpmn:childLaneSet id="LaneSet_2">
          <bpmn:lane id="Lane_b1" name="受理窗口"><bpmn:flowNodeRef>Activity_check</bpmn:flowNodeRef><bpmn:flowNodeRef>Gateway_ok</bpmn:flowNodeRef><bpmn:flowNodeRef>Gateway_merge</bpmn:flowNodeRef></bpmn:lane>
          <bpmn:lane id="Lane_b2" name="审核岗"><bpmn:flowNodeRef>Activity_sub</bpmn:flowNodeRef><bpmn:flowNodeRef>Activity_pay</bpmn:flowNodeRef><bpmn:flowNodeRef>Event_wait</bpmn:flowNodeRef><bpmn:flowNodeRef>Event_done</bpmn:flowNodeRef></bpmn:lane>
        </bpmn:childLaneSet>
      </bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="StartEvent_1" name="申请" camunda:initiator="applicant"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:exclusiveGateway id="Gateway_merge" />
    <bpmn:userTask id="Activity_check" name="核对材料" camunda:candidateGroups="window"><bpmn:documentation>核对是否齐全</bpmn:documentation>
      <bpmn:extensionElements><camunda:formData><camunda:formField id="ok" type="boolean" /></camunda:formData></bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:exclusiveGateway id="Gateway_ok" name="材料齐全？" default="Flow_no" />
    <bpmn:userTask id="Activity_Fix" name="补正材料" />
    <bpmn:subProcess id="Activity_sub" name="审核登记">
      <bpmn:startEvent id="Event_s" />
      <bpmn:task id="Activity_s1" name="初审" />
      <bpmn:task id="Activity_s2" name="复审" />
      <bpmn:endEvent id="Event_e" />
      <bpmn:sequenceFlow id="Flow_s1" sourceRef="Event_s" targetRef="Activity_s1" />
      <bpmn:sequenceFlow id="Flow_s2" sourceRef="Activity_s1" targetRef="Activity_s2" />
      <bpmn:sequenceFlow id="Flow_s3" sourceRef="Activity_s2" targetRef="Event_e" />
    </bpmn:subProcess>
    <bpmn:boundaryEvent id="Event_late" name="超期" attachedToRef="Activity_sub"><bpmn:outgoing>Flow_late</bpmn:outgoing>
      <bpmn:timerEventDefinition id="Timer_1"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P15D</bpmn:timeDuration></bpmn:timerEventDefinition>
    </bpmn:boundaryEvent>
    <bpmn:boundaryEvent id="Event_remind" cancelActivity="false" attachedToRef="Activity_sub">
      <bpmn:timerEventDefinition id="Timer_2"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P10D</bpmn:timeDuration></bpmn:timerEventDefinition>
    </bpmn:boundaryEvent>
    <bpmn:serviceTask id="Activity_pay" name="生成证照" camunda:type="external" camunda:topic="print" />
    <bpmn:intermediateCatchEvent id="Event_wait"><bpmn:timerEventDefinition id="Timer_3" /></bpmn:intermediateCatchEvent>
    <bpmn:endEvent id="Event_done" name="办结" />
    <bpmn:dataObjectReference id="DataObjectReference_1" name="申请表" dataObjectRef="DataObject_1" />
    <bpmn:dataObject id="DataObject_1" />
    <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_1" targetRef="Gateway_merge" />
    <bpmn:sequenceFlow id="Flow_2" sourceRef="Gateway_merge" targetRef="Activity_check" />
    <bpmn:sequenceFlow id="Flow_3" sourceRef="Activity_check" targetRef="Gateway_ok" />
    <bpmn:sequenceFlow id="Flow_yes" name="齐全" sourceRef="Gateway_ok" targetRef="Activity_sub"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${ok}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="Flow_no" sourceRef="Gateway_ok" targetRef="Activity_Fix" />
    <bpmn:sequenceFlow id="Flow_back" sourceRef="Activity_Fix" targetRef="Gateway_merge" />
    <bpmn:sequenceFlow id="Flow_4" sourceRef="Activity_sub" targetRef="Activity_pay" />
    <bpmn:sequenceFlow id="Flow_late" sourceRef="Event_late" targetRef="Activity_pay" />
    <bpmn:sequenceFlow id="Flow_5" sourceRef="Activity_pay" targetRef="Event_wait" />
    <bpmn:sequenceFlow id="Flow_6" sourceRef="Event_wait" targetRef="Event_done" />
    <bpmn:sequenceFlow id="Flow_gone" sourceRef="Event_wait" targetRef="Nowhere" />
  </bpmn:process>
</bpmn:definitions>`;

const FLOWABLE = `<?xml version='1.0' encoding='UTF-8'?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:flowable="http://flowable.org/bpmn" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC" typeLanguage="http://www.w3.org/2001/XMLSchema" expressionLanguage="http://www.w3.org/1999/XPath" targetNamespace="http://www.flowable.org/processdef">
  <process id="joint" name="联合审批" isExecutable="true">
    <startEvent id="start" flowable:formFieldValidation="true"></startEvent>
    <userTask id="accept" name="受理" flowable:assignee="\${window}"><extensionElements><flowable:taskListener event="create" class="demo.Listener"></flowable:taskListener></extensionElements></userTask>
    <parallelGateway id="split"></parallelGateway>
    <userTask id="fire" name="消防审查"></userTask>
    <userTask id="health" name="卫生审查"><multiInstanceLoopCharacteristics isSequential="false"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>
    <parallelGateway id="meet"></parallelGateway>
    <inclusiveGateway id="or" name="需要哪些证"></inclusiveGateway>
    <userTask id="a" name="制甲证"></userTask>
    <userTask id="b" name="制乙证"></userTask>
    <inclusiveGateway id="orMeet"></inclusiveGateway>
    <userTask id="decide" name="审定"></userTask>
    <endEvent id="ok" name="准予"></endEvent>
    <endEvent id="no" name="不予"><terminateEventDefinition></terminateEventDefinition></endEvent>
    <sequenceFlow id="s1" sourceRef="start" targetRef="accept"></sequenceFlow>
    <sequenceFlow id="s2" sourceRef="accept" targetRef="split"></sequenceFlow>
    <sequenceFlow id="s3" sourceRef="split" targetRef="fire"></sequenceFlow>
    <sequenceFlow id="s4" sourceRef="split" targetRef="health"></sequenceFlow>
    <sequenceFlow id="s5" sourceRef="fire" targetRef="meet"></sequenceFlow>
    <sequenceFlow id="s6" sourceRef="health" targetRef="meet"></sequenceFlow>
    <sequenceFlow id="s7" sourceRef="meet" targetRef="or"></sequenceFlow>
    <sequenceFlow id="s8" sourceRef="or" targetRef="a"></sequenceFlow>
    <sequenceFlow id="s9" sourceRef="or" targetRef="b"></sequenceFlow>
    <sequenceFlow id="s10" sourceRef="a" targetRef="orMeet"></sequenceFlow>
    <sequenceFlow id="s11" sourceRef="b" targetRef="orMeet"></sequenceFlow>
    <sequenceFlow id="s12" sourceRef="orMeet" targetRef="decide"></sequenceFlow>
    <sequenceFlow id="s13" sourceRef="decide" targetRef="ok"><conditionExpression xsi:type="tFormalExpression"><![CDATA[\${approved}]]></conditionExpression></sequenceFlow>
    <sequenceFlow id="s14" name="不同意" sourceRef="decide" targetRef="no"><conditionExpression xsi:type="tFormalExpression"><![CDATA[\${!approved}]]></conditionExpression></sequenceFlow>
  </process>
</definitions>`;

/** `kind id name` of each step; the flows as `from>to`, `<` for those that lead back, with their conditions. */
function shape({ publicLayer: { steps, flows } }: ProcessDefinition) {
  return {
    steps: steps.map(({ kind, id, name }) => `${kind} ${id} ${name}`),
    flows: flows.map(({ from, to, isReturn, condition = '' }) =>
      `${from}${isReturn ? '<' : '>'}${to} ${condition}`.trim(),
    ),
  };
}

const codesOf = (issues: Awaited<ReturnType<typeof importBpmn>>['issues']) =>
  issues.map(({ code, element = '' }) => `${code} ${element}`);

const structural = (definition: ProcessDefinition) =>
  lintDefinition(definition, { powerType: 'other', materials: [] })
    .filter(({ severity, source }) => severity === 'error' && /FLO-08|FLO-11|FLO-15|GB\/T 1526|LIB-24/.test(source))
    .map(({ code, step = '' }) => `${code} ${step}`);

describe('a file of the Camunda Modeler', () => {
  it('flowchart row 28: becomes a definition that the contract accepts, with its lanes and the inside of its sub-process', async () => {
    const { definition } = await importBpmn(CAMUNDA);
    expect(processDefinitionSchema.parse(definition)).toEqual(definition);
    expect(shape(definition)).toEqual({
      steps: [
        'start startevent_1 申请',
        'task activity_check 核对材料',
        'decision gateway_ok 材料齐全？',
        'task activity_fix 补正材料',
        'decision activity_sub 审核登记',
        'task activity_pay 生成证照',
        'end event_done 办结',
      ],
      flows: [
        'startevent_1>activity_check',
        'activity_check>gateway_ok',
        'gateway_ok>activity_sub 齐全',
        'gateway_ok>activity_fix 其他情况',
        'activity_fix<activity_check',
        'activity_sub>activity_pay',
        'activity_sub>activity_pay 超期',
        'activity_pay>event_done',
      ],
    });
    const { lanes, steps } = definition.publicLayer;
    expect(lanes.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'applicant 申请人',
      'window 受理窗口',
      'office 审核岗',
    ]);
    expect(steps.map(({ lane }) => lane)).toEqual([
      'lane_a', 'lane_b1', 'lane_b1', 'lane_a', 'lane_b2', 'lane_b2', 'lane_b2',
    ]); // prettier-ignore
    expect(steps[1]).toMatchObject({ duty: '核对是否齐全' });
    expect(steps[4]).toMatchObject({ limit: { value: 15, unit: 'calendar_day' } });
    const inside = definition.internalLayer.graphs.find(({ step }) => step === 'activity_sub');
    expect(inside).toMatchObject({ entry: 'activity_s1', steps: [{ name: '初审' }, { name: '复审' }] });
    expect(inside?.flows.map(({ from, to, exit }) => `${from}>${to ?? ''}|${exit ?? ''}`)).toEqual([
      'activity_s1>activity_s2|',
      'activity_s2>|flow_4',
    ]);
  });

  it('says of each element what did not come in', async () => {
    const { issues } = await importBpmn(CAMUNDA);
    expect(codesOf(issues)).toEqual([
      'element_left_out Participant_2',
      'element_left_out Flow_msg',
      'element_left_out TextAnnotation_9',
      'attribute_ignored Process_1',
      'attribute_ignored StartEvent_1',
      'attribute_ignored Activity_check',
      'attribute_ignored Activity_pay',
      'automatic_task Activity_pay',
      'event_ignored Event_wait',
      'element_left_out DataObjectReference_1',
      'element_left_out DataObject_1',
      'flow_unconnected Flow_gone',
      'boundary_became_exit Event_late',
      'timer_became_limit Event_late',
      'boundary_left_out Event_remind',
      'gateway_merged Gateway_merge',
      'became_decision Activity_sub',
      'condition_named Flow_no',
      'loop_marked Flow_back',
      'condition_left_out Flow_yes',
      'lane_kind_guessed Lane_a',
      'lane_flattened Lane_b',
      'lane_kind_guessed Lane_b1',
      'lane_kind_guessed Lane_b2',
      'text_left_out Process_1',
      'exit_guessed Event_e',
    ]);
    for (const { message, kind } of issues) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(message).not.toMatch(/\{\d\}/);
      expect(kind).toMatch(/^bpmn:/);
    }
    expect(issues.find(({ element }) => element === 'Activity_check')?.message).toContain('camunda:candidateGroups');
  });
});

describe('a file of Flowable', () => {
  it('becomes a sound definition: forks, joins, an implicit choice', async () => {
    const { definition, issues } = await importBpmn(FLOWABLE);
    expect(shape(definition)).toEqual({
      steps: [
        'start start 开始', 'task accept 受理', 'fork split 同时办理', 'task fire 消防审查', 'task health 卫生审查',
        'join meet 汇合', 'fork or 需要哪些证', 'task a 制甲证', 'task b 制乙证', 'join ormeet 汇合',
        'decision decide 审定', 'end ok 准予', 'end no 不予',
      ],
      flows: [
        'start>accept', 'accept>split', 'split>fire', 'split>health', 'fire>meet', 'health>meet', 'meet>or', 'or>a',
        'or>b', 'a>ormeet', 'b>ormeet', 'ormeet>decide', 'decide>ok ${approved}', 'decide>no 不同意',
      ],
    }); // prettier-ignore
    expect(codesOf(issues)).toEqual([
      'attribute_ignored start', 'attribute_ignored accept', 'attribute_ignored health', 'gateway_replaced or',
      'gateway_replaced orMeet', 'trigger_ignored no', 'became_decision decide', 'condition_named s13', 'condition_left_out s14',
      ...definition.publicLayer.steps.slice(0, 1).map(() => 'lane_added start'),
    ]); // prettier-ignore
    expect(structural(definition)).toEqual([]);
  });
});

const file = (
  elements: string,
) => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <process id="p">${elements}</process></definitions>`;
const flow = (ends: string, id = ends.replace('>', '_')) => {
  const [from = '', to = ''] = ends.split('>');
  return `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`;
};

describe('what modellers draw without saying it', () => {
  it('several flows out of a task mean all of them, a missing start and end are added', async () => {
    const { definition, issues } = await importBpmn(
      file(`<task id="a" name="甲"/><task id="b" name="乙"/><task id="c" name="丙"/>${flow('a>b')}${flow('a>c')}`),
    );
    expect(shape(definition).steps).toEqual([
      'task a 甲', 'start a_start 开始', 'fork a_out 同时办理', 'task b 乙', 'end b_end 结束', 'task c 丙', 'end c_end 结束',
    ]); // prettier-ignore
    expect(codesOf(issues)).toEqual(['end_added b', 'end_added c', 'start_added a', 'fork_added a', 'lane_added a']);
  });

  it('a gateway that joins and forks at once becomes both', async () => {
    const { definition, issues } = await importBpmn(
      file(
        '<startEvent id="s"/><parallelGateway id="f"/><task id="a"/><task id="b"/><parallelGateway id="m"/><task id="c"/>' +
          '<task id="d2"/><parallelGateway id="j"/><endEvent id="e"/>' +
          ['s>f', 'f>a', 'f>b', 'a>m', 'b>m', 'm>c', 'm>d2', 'c>j', 'd2>j', 'j>e'].map((ends) => flow(ends)).join(''),
      ),
    );
    expect(structural(definition)).toEqual([]);
    expect(codesOf(issues)).toContain('gateway_split m');
  });

  it('merges of merges are taken out, and a circle of nothing but gateways does not hang', async () => {
    const gateways = '<exclusiveGateway id="x"/><exclusiveGateway id="y"/>';
    const { definition } = await importBpmn(
      file(
        `<startEvent id="s"/><task id="a"/>${gateways}<endEvent id="e"/>` +
          ['s>x', 'x>y', 'y>a', 'a>e'].map((ends) => flow(ends)).join(''),
      ),
    );
    expect(shape(definition).flows).toEqual(['s>a', 'a>e']);
    const circle = await importBpmn(file(`<startEvent id="s"/>${gateways}${flow('s>x')}${flow('x>y')}${flow('y>x')}`));
    expect(circle.definition.publicLayer.steps.length).toBeGreaterThan(0);
  });

  it('a sub-process inside a sub-process is one internal step', async () => {
    const { definition, issues } = await importBpmn(
      file(
        '<startEvent id="s"/><subProcess id="a" name="甲"><subProcess id="b" name="乙"><task id="c"/></subProcess></subProcess>' +
          `<endEvent id="e"/>${flow('s>a')}${flow('a>e')}`,
      ),
    );
    expect(definition.internalLayer.graphs).toMatchObject([{ step: 'a', entry: 'b', steps: [{ name: '乙' }] }]);
    expect(codesOf(issues)).toContain('inside_left_out b');
    expect(structural(definition)).toEqual([]);
  });

  it('ids of other tools become ours, each its own', async () => {
    const { definition } = await importBpmn(
      file(`<startEvent id="_1"/><task id="A-1"/><task id="a.1"/><endEvent id="a_1"/>${flow('_1>A-1', 'x')}`),
    );
    expect(definition.publicLayer.steps.map(({ id }) => id)).toContain('a_1_2');
    expect(new Set(definition.publicLayer.steps.map(({ id }) => id)).size).toBe(definition.publicLayer.steps.length);
  });
});
