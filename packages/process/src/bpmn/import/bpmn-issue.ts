/** What became of an element that a definition cannot hold as it is. */
const ISSUES = {
  element_left_out: '流程定义没有这种元素，未导入。',
  process_left_out: '文件中有多个流程，只导入环节最多的一个，这一个未导入。',
  flow_unconnected: '流向的一端不存在或不在同一层，未导入。',
  attribute_ignored: '未导入以下属性或扩展：{0}。',
  automatic_task: '自动任务按普通办理环节导入，请填写办理岗位。',
  became_task: '中间事件按办理环节导入，请核对。',
  event_ignored: '未命名的中间事件不表示办理事务，前后环节已直接相连。',
  trigger_ignored: '事件的触发方式（{0}）未导入，按普通开始或结束处理。',
  gateway_merged: '汇合或只有一个出口的网关没有对应的环节，前后环节已直接相连。',
  gateway_replaced: '包容网关按并行导入：所有分支都要办理，请核对。',
  choice_replaced: '事件网关或复杂网关按判断导入，请核对各出口。',
  gateway_split: '同时汇合和分开的网关分成了一个汇合和一个并行开始。',
  fork_added: '多条流向同时离开该环节，已在其后加入并行开始。',
  became_decision: '该环节有不同条件的出口，按判断环节导入。',
  boundary_became_exit: '边界事件成为该环节的一个出口“{0}”，请核对。',
  boundary_left_out: '不中断办理的边界事件（如提醒）及其流向未导入。',
  timer_became_limit: '定时边界事件的时间成为环节“{0}”的时限。逾期视为什么需要法律依据，请补充。',
  timer_unreadable: '定时边界事件的时间“{0}”无法读作时限。',
  condition_named: '出口没有名称，已用“{0}”作为条件，请改为文字说明。',
  loop_marked: '该流向使流程形成循环，已标为退回。',
  start_added: '流程没有开始事件，已添加。',
  end_added: '该环节之后没有结束事件，已添加。',
  extra_start_left_out: '子流程有多个开始事件，只保留第一个。',
  lane_added: '没有标明泳道，环节放入了泳道“{0}”。',
  lane_flattened: '泳道“{0}”分为下级泳道，只导入下级泳道。',
  lane_kind_guessed: '泳道“{0}”的类别按名称判断为“{1}”，请核对。',
  name_missing: '没有名称，已写为“{0}”。',
  text_shortened: '文字过长，已截短。',
  inside_left_out: '子流程之内的子流程只导入为一个内部环节，其中的 {0} 个元素未导入。',
  inside_replaced: '该环节的内部流程与现有出口不符，已改为只有一个内部环节。',
  exit_guessed: '子流程的结束事件没有对应的出口，已接到“{0}”。',
  exit_missing: '该环节没有离开的流向，子流程的结束事件未导入。',
  element_unreadable: '不是 BPMN 元素或不合 XML 规则，未导入（{0}）。',
  id_replaced: '编号“{0}”不合 XML 规则，已按另一编号读取。',
  id_repeated: '编号“{0}”出现不止一次，引用它的流向都接到第一个元素，请核对。',
  reference_missing: '“{0}”引用的元素“{1}”不存在，未导入。',
  text_left_out: '文字“{0}”没有对应的位置，未导入。',
  condition_left_out: '供程序判断的条件“{0}”未导入，请核对该流向的文字条件。',
  starts_merged: '流程有多个开始事件，已合并为“{0}”，其后按各开始事件的名称分为不同出口。',
  links_joined: '同名的连接事件“{0}”已直接相连。',
  content_unreadable: '本平台的扩展内容无法读取，只导入了名称。',
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
    this.found.push({
      code,
      ...(element === '' ? {} : { element }),
      kind: type,
      ...(name === undefined ? {} : { name }),
      message: ISSUES[code].replace(/\{(\d)\}/g, (_mark, index: string) => words[Number(index)] ?? element),
    });
  }
}
