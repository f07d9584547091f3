/** What became of an element that a definition cannot hold as it is, in Chinese and in English. */
const ISSUES = {
  element_left_out: [
    '流程定义没有这种元素，未导入。',
    'A definition has no place for this kind of element; it was not imported.',
  ],
  process_left_out: [
    '文件中有多个流程，只导入环节最多的一个，这一个未导入。',
    'The file has several processes. Only the one with most steps was imported, not this one.',
  ],
  flow_unconnected: [
    '流向的一端不存在或不在同一层，未导入。',
    'One end of this flow is missing or on another level; it was not imported.',
  ],
  attribute_ignored: ['未导入以下属性或扩展：{0}。', 'These attributes or extensions were not imported: {0}.'],
  automatic_task: [
    '自动任务按普通办理环节导入，请填写办理岗位。',
    'An automatic task came in as ordinary work. Fill in the post that does it.',
  ],
  became_task: [
    '中间事件按办理环节导入，请核对。',
    'An intermediate event came in as a piece of work. Please check it.',
  ],
  event_ignored: [
    '未命名的中间事件不表示办理事务，前后环节已直接相连。',
    'An intermediate event without a name is no work; the steps before and after it were joined.',
  ],
  trigger_ignored: [
    '事件的触发方式（{0}）未导入，按普通开始或结束处理。',
    'The trigger of this event ({0}) was not imported; it is an ordinary start or end.',
  ],
  gateway_merged: [
    '汇合或只有一个出口的网关没有对应的环节，前后环节已直接相连。',
    'A gateway that merges or has one way out has no step of its own; the steps around it were joined.',
  ],
  gateway_replaced: [
    '包容网关按并行导入：所有分支都要办理，请核对。',
    'An inclusive gateway came in as parallel: all branches are done. Please check it.',
  ],
  choice_replaced: [
    '事件网关或复杂网关按判断导入，请核对各出口。',
    'An event-based or complex gateway came in as a decision. Please check its ways out.',
  ],
  gateway_split: [
    '同时汇合和分开的网关分成了一个汇合和一个并行开始。',
    'A gateway that merges and divides became a join and a fork.',
  ],
  fork_added: [
    '多条流向同时离开该环节，已在其后加入并行开始。',
    'Several flows leave this step at once; a fork was added behind it.',
  ],
  became_decision: [
    '该环节有不同条件的出口，按判断环节导入。',
    'This step has ways out under different conditions; it came in as a decision.',
  ],
  boundary_became_exit: [
    '边界事件成为该环节的一个出口“{0}”，请核对。',
    'A boundary event became the way out “{0}” of this step. Please check it.',
  ],
  boundary_left_out: [
    '不中断办理的边界事件（如提醒）及其流向未导入。',
    'A boundary event that does not interrupt (such as a reminder) was not imported, nor its flows.',
  ],
  timer_became_limit: [
    '定时边界事件的时间成为环节“{0}”的时限。逾期视为什么需要法律依据，请补充。',
    'The time of a boundary timer became the limit of the step “{0}”. What silence counts as needs a legal basis: add it.',
  ],
  timer_unreadable: [
    '定时边界事件的时间“{0}”无法读作时限。',
    'The time “{0}” of a boundary timer cannot be read as a limit.',
  ],
  condition_named: [
    '出口没有名称，已用“{0}”作为条件，请改为文字说明。',
    'The way out has no name; “{0}” became its condition. Put words in its place.',
  ],
  loop_marked: ['该流向使流程形成循环，已标为退回。', 'This flow closes a circle; it was marked as a return.'],
  start_added: ['流程没有开始事件，已添加。', 'The process has no start event; one was added.'],
  end_added: ['该环节之后没有结束事件，已添加。', 'No end event follows this step; one was added.'],
  extra_start_left_out: [
    '子流程有多个开始事件，只保留第一个。',
    'The sub-process has several start events; only the first was kept.',
  ],
  lane_added: ['没有标明泳道，环节放入了泳道“{0}”。', 'No lane is named; the step stands in the lane “{0}”.'],
  lane_flattened: [
    '泳道“{0}”分为下级泳道，只导入下级泳道。',
    'The lane “{0}” is divided; only its inner lanes were imported.',
  ],
  lane_kind_guessed: [
    '泳道“{0}”的类别按名称判断为“{1}”，请核对。',
    'The kind of the lane “{0}” was guessed from its name: {1}. Please check it.',
  ],
  name_missing: ['没有名称，已写为“{0}”。', 'There is no name; “{0}” was written.'],
  text_shortened: ['文字过长，已截短。', 'The text is too long and was cut.'],
  inside_left_out: [
    '子流程之内的子流程只导入为一个内部环节，其中的 {0} 个元素未导入。',
    'A sub-process inside a sub-process is one internal step; {0} elements in it were not imported.',
  ],
  inside_replaced: [
    '该环节的内部流程与现有出口不符，已改为只有一个内部环节。',
    'The inside of this step does not fit its ways out; it is one internal step now.',
  ],
  exit_guessed: [
    '子流程的结束事件没有对应的出口，已接到“{0}”。',
    'An end event of the sub-process names no way out; it leads to “{0}”.',
  ],
  exit_missing: [
    '该环节没有离开的流向，子流程的结束事件未导入。',
    'No flow leaves this step; the end event of its sub-process was not imported.',
  ],
  element_unreadable: [
    '不是 BPMN 元素或不合 XML 规则，未导入（{0}）。',
    'No BPMN element, or against the rules of XML; it was not imported ({0}).',
  ],
  id_replaced: [
    '编号“{0}”不合 XML 规则，已按另一编号读取。',
    'The id “{0}” is against the rules of XML; another one was read in its place.',
  ],
  id_repeated: [
    '编号“{0}”出现不止一次，引用它的流向都接到第一个元素，请核对。',
    'The id “{0}” stands more than once; flows that name it lead to the first. Please check them.',
  ],
  reference_missing: [
    '“{0}”引用的元素“{1}”不存在，未导入。',
    '“{0}” names the element “{1}”, which is not there; it was not imported.',
  ],
  text_left_out: ['文字“{0}”没有对应的位置，未导入。', 'The text “{0}” has no place and was not imported.'],
  condition_left_out: [
    '供程序判断的条件“{0}”未导入，请核对该流向的文字条件。',
    'The condition for machines “{0}” was not imported. Check the words on this flow.',
  ],
  starts_merged: [
    '流程有多个开始事件，已合并为“{0}”，其后按各开始事件的名称分为不同出口。',
    'The process has several start events; they became “{0}”, and a choice named after them.',
  ],
  links_joined: ['同名的连接事件“{0}”已直接相连。', 'Link events of the same name “{0}” were joined.'],
  content_unreadable: [
    '本平台的扩展内容无法读取，只导入了名称。',
    'What this platform once wrote here cannot be read; only the name was imported.',
  ],
} as const;

export type BpmnIssueCode = keyof typeof ISSUES;

/** One element of a file that did not come in as it was. */
export interface BpmnIssue {
  readonly code: BpmnIssueCode;
  /** Id of the element in the file; missing if it has none. */
  readonly element?: string;
  /** Kind of element, as BPMN calls it: `bpmn:BoundaryEvent`. */
  readonly kind: string;
  readonly name?: string;
  /** What became of it, in words. */
  readonly message: string;
  /** The same in English. */
  readonly messageEn: string;
}

/** Something of a file that an issue can be about. */
export interface BpmnPart {
  readonly id: string;
  readonly type: string;
  readonly name?: string | undefined;
}

/** Collects issues in the order in which they are found. */
export class BpmnIssues {
  readonly found: BpmnIssue[] = [];
  readonly #originals = new Map<string, string>();

  /** From now on issues name this element by the id that the file has. */
  rename(id: string, original: string): void {
    this.#originals.set(id, original);
  }

  report(code: BpmnIssueCode, { id, type, name }: BpmnPart, ...words: readonly string[]): void {
    const element = this.#originals.get(id) ?? id;
    const say = (text: string) => text.replace(/\{(\d)\}/g, (_mark, index: string) => words[Number(index)] ?? element);
    const [message, messageEn] = ISSUES[code];
    this.found.push({
      code,
      ...(element === '' ? {} : { element }),
      kind: type,
      ...(name === undefined ? {} : { name }),
      message: say(message),
      messageEn: say(messageEn),
    });
  }
}
