import { kinds } from './finding-kind.js';

const EXECUTABLE = 'FLO-08、FLO-11';
const SYMBOLS = 'GB/T 1526-1989';

/** Whether a chart can be followed from its start to an end, on both layers. */
export const STRUCTURE_KINDS = kinds({
  lane_repeated: {
    severity: 'error',
    source: EXECUTABLE,
    message: '泳道标识“{0}”重复。请给每条泳道一个不同的标识。',
    messageEn: 'The lane id “{0}” stands twice. Give each lane an id of its own.',
  },
  step_repeated: {
    severity: 'error',
    source: EXECUTABLE,
    message: '环节标识“{0}”重复。请给每个环节一个不同的标识。',
    messageEn: 'The step id “{0}” stands twice. Give each step an id of its own.',
  },
  flow_repeated: {
    severity: 'error',
    source: EXECUTABLE,
    message: '流向标识“{0}”重复。请给每条流向一个不同的标识。',
    messageEn: 'The flow id “{0}” stands twice. Give each flow an id of its own.',
  },
  lane_unknown: {
    severity: 'error',
    source: EXECUTABLE,
    message: '环节“{0}”所在的泳道“{1}”不存在。请选择已有的泳道，或先添加该泳道。',
    messageEn: 'Step “{0}” stands in lane “{1}”, which does not exist. Choose an existing lane, or add this one first.',
  },
  lane_unused: {
    severity: 'notice',
    source: 'FLO-04',
    message: '泳道“{0}”中没有任何环节。请删除该泳道，或把环节放入其中。',
    messageEn: 'Lane “{0}” has no steps. Delete it, or put steps into it.',
  },
  flow_end_unknown: {
    severity: 'error',
    source: EXECUTABLE,
    message: '流向“{0}”连接的环节“{1}”不存在。请重新连接这条流向。',
    messageEn: 'Flow “{0}” is joined to step “{1}”, which does not exist. Connect it again.',
  },
  start_missing: {
    severity: 'error',
    source: SYMBOLS,
    message: '流程图没有开始环节。请添加一个开始环节。',
    messageEn: 'The chart has no start. Add one.',
  },
  start_not_single: {
    severity: 'error',
    source: SYMBOLS,
    message: '“{0}”是多余的开始环节。一张流程图只能有一个开始环节。',
    messageEn: '“{0}” is one start too many. A chart has a single start.',
  },
  end_missing: {
    severity: 'error',
    source: SYMBOLS,
    message: '流程图没有结束环节。请至少添加一个结束环节。',
    messageEn: 'The chart has no end. Add one at least.',
  },
  start_entered: {
    severity: 'error',
    source: SYMBOLS,
    message: '有流向进入开始环节“{0}”。请改为指向开始之后的环节。',
    messageEn: 'A flow leads into start “{0}”. Let it lead to the step after the start.',
  },
  end_left: {
    severity: 'error',
    source: SYMBOLS,
    message: '有流向从结束环节“{0}”离开。请删除这条流向。',
    messageEn: 'A flow leaves end “{0}”. Delete it.',
  },
  outcome_missing: {
    severity: 'warning',
    source: 'SYS-11',
    message: '结束环节“{0}”没有写明办理结果。请选择准予、不予、办结等结果之一。',
    messageEn: 'End “{0}” does not say how the case ends. Choose an outcome: granted, refused, completed or another.',
  },
  outcome_misplaced: {
    severity: 'warning',
    source: 'SYS-11',
    message: '环节“{0}”不是结束环节，不应写办理结果。请把结果写在结束环节上。',
    messageEn: 'Step “{0}” is no end and cannot have an outcome. Put the outcome on an end.',
  },
  step_unreachable: {
    severity: 'error',
    source: EXECUTABLE,
    message: '从开始走不到环节“{0}”。请添加通向它的流向，或删除该环节。',
    messageEn: 'Step “{0}” cannot be reached from the start. Add a flow that leads to it, or delete it.',
  },
  step_without_end: {
    severity: 'error',
    source: EXECUTABLE,
    message: '从环节“{0}”走不到任何出口。请添加通向结束的流向。',
    messageEn: 'No way out can be reached from step “{0}”. Add a flow that leads towards an end.',
  },
  circle_unmarked: {
    severity: 'error',
    source: EXECUTABLE,
    message: '流向“{0}”使流程形成循环。如果它是退回或补正，请标为退回流向；否则请改接。',
    messageEn:
      'Flow “{0}” closes a circle. If it sends back or asks for corrections, mark it as a return; else connect it elsewhere.',
  },
  flow_to_itself: {
    severity: 'error',
    source: EXECUTABLE,
    message: '流向“{0}”从环节“{1}”回到它自身。请删除这条流向。',
    messageEn: 'Flow “{0}” leads from step “{1}” back to itself. Delete it.',
  },
  no_way_out: {
    severity: 'error',
    source: EXECUTABLE,
    message: '环节“{0}”没有下一步。请添加一条离开它的流向。',
    messageEn: 'Nothing follows step “{0}”. Add a flow that leaves it.',
  },
  several_ways_out: {
    severity: 'error',
    source: SYMBOLS,
    message: '环节“{0}”有多条离开的流向。需要选择时请改为判断环节，需要同时进行时请用并行分支。',
    messageEn: 'Several flows leave step “{0}”. For a choice make it a decision; for work at the same time use a fork.',
  },
  decision_exits_few: {
    severity: 'error',
    source: SYMBOLS,
    message: '判断环节“{0}”不足两个出口。请补上其他出口，或改为普通环节。',
    messageEn: 'Decision “{0}” has fewer than two exits. Add the others, or make it a task.',
  },
  decision_several_entries: {
    severity: 'error',
    source: SYMBOLS,
    message: '有多条流向进入判断环节“{0}”。判断只应有一个入口，请先汇到一个普通环节再判断。',
    messageEn: 'Several flows lead into decision “{0}”. A decision has one entry: bring them together in a task first.',
  },
  exit_unnamed: {
    severity: 'error',
    source: SYMBOLS,
    message: '判断环节“{0}”通向“{1}”的出口没有写条件。请在流向上写明什么情况走这条路。',
    messageEn: 'The exit of decision “{0}” to “{1}” has no condition. Write on the flow in which case it is taken.',
  },
  exit_name_repeated: {
    severity: 'error',
    source: SYMBOLS,
    message: '判断环节“{0}”有两个出口都写着“{1}”。请用不同的文字区分。',
    messageEn: 'Two exits of decision “{0}” both say “{1}”. Tell them apart in words.',
  },
  exits_all_capped: {
    severity: 'error',
    source: EXECUTABLE,
    message: '环节“{0}”通向结束的流向都限制了次数，次数用完后无路可走。请至少保留一个不限次数、能走到结束的出口。',
    messageEn:
      'Every way from step “{0}” to an end may be taken only so many times; after that there is no way on. Leave one such way without a limit.',
  },
  return_from_route: {
    severity: 'error',
    source: SYMBOLS,
    message: '退回流向“{0}”从“{1}”出发，而它不办理事务。请从办理或判断环节退回。',
    messageEn: 'Return “{0}” starts at “{1}”, which does no work. Send back from a task or a decision.',
  },
  return_not_back: {
    severity: 'error',
    source: EXECUTABLE,
    message: '退回流向“{0}”所到的“{1}”并不在“{2}”之前。请指向先前经过的环节，或取消退回标记。',
    messageEn:
      'Return “{0}” leads to “{1}”, which does not come before “{2}”. Lead to a step that was passed, or unmark the return.',
  },
  return_crosses_block: {
    severity: 'error',
    source: 'FLO-15',
    message: '退回流向“{0}”进入或离开了并行分支。退回只能在同一分支之内，或在整个并行部分之外。',
    messageEn:
      'Return “{0}” enters or leaves a parallel branch. Send back within one branch, or around the parallel part as a whole.',
  },
  return_to_join: {
    severity: 'error',
    source: 'FLO-15',
    message: '退回流向“{0}”指向汇合环节“{1}”。请指向汇合之前或之后的办理环节。',
    messageEn: 'Return “{0}” leads to join “{1}”. Lead to a step of work before or after it.',
  },
  fork_branches_few: {
    severity: 'error',
    source: 'FLO-15',
    message: '并行开始“{0}”不足两个分支。请补上分支，或删除并行。',
    messageEn: 'Fork “{0}” has fewer than two branches. Add branches, or delete the fork.',
  },
  fork_not_joined: {
    severity: 'error',
    source: 'FLO-15',
    message: '并行开始“{0}”的分支没有汇合。请把各分支都接到同一个汇合环节。',
    messageEn: 'The branches of fork “{0}” do not come together. Connect all of them to one join.',
  },
  fork_joined_twice: {
    severity: 'error',
    source: 'FLO-15',
    message: '并行开始“{0}”的分支汇到了不同的汇合环节（如“{1}”）。请只用一个汇合环节。',
    messageEn: 'The branches of fork “{0}” come together in different joins (“{1}” for one). Use one join.',
  },
  branch_not_joined: {
    severity: 'error',
    source: 'FLO-15',
    message: '并行开始“{0}”的一个分支（流向“{1}”）没有到达汇合环节。请把它接到汇合环节。',
    messageEn: 'A branch of fork “{0}” (flow “{1}”) does not come to the join. Connect it to the join.',
  },
  branch_joined_twice: {
    severity: 'error',
    source: 'FLO-15',
    message: '同一分支有多条流向进入汇合环节“{0}”（如“{1}”），汇合会一直等待。请先汇到一个普通环节再进入汇合。',
    messageEn:
      'Several flows of the same branch lead into join “{0}” (“{1}” for one): it would wait for ever. Bring them together in a task first.',
  },
  join_without_fork: {
    severity: 'error',
    source: 'FLO-15',
    message: '汇合环节“{0}”没有对应的并行开始。请添加并行开始，或删除该汇合环节。',
    messageEn: 'Join “{0}” has no fork. Add the fork, or delete the join.',
  },
  block_border_crossed: {
    severity: 'error',
    source: 'FLO-15',
    message: '流向“{0}”越过并行部分的边界进入“{1}”。并行分支只能经汇合环节离开。',
    messageEn: 'Flow “{0}” crosses the border of a parallel part into “{1}”. Branches leave only through their join.',
  },
  end_in_block: {
    severity: 'error',
    source: 'FLO-15',
    message: '结束环节“{0}”位于并行分支之内，其他分支将永远等待。请先汇合再结束。',
    messageEn:
      'End “{0}” stands inside a parallel branch: the other branches would wait for ever. Join first, then end.',
  },
  exit_in_block: {
    severity: 'error',
    source: 'FLO-15',
    message: '内部环节“{0}”在并行分支之内就离开了（流向“{1}”）。请先汇合再离开。',
    messageEn: 'Internal step “{0}” leaves from inside a parallel branch (flow “{1}”). Join first, then leave.',
  },
});
