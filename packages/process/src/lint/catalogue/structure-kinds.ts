import { kinds } from './finding-kind.js';

const EXECUTABLE = 'FLO-08、FLO-11';
const SYMBOLS = 'GB/T 1526-1989';

/** Whether a chart can be followed from its start to an end, on both layers. */
export const STRUCTURE_KINDS = kinds({
  lane_repeated: {
    severity: 'error',
    source: EXECUTABLE,
    message: '泳道标识“{0}”重复。请给每条泳道一个不同的标识。',
  },
  step_repeated: {
    severity: 'error',
    source: EXECUTABLE,
    message: '环节标识“{0}”重复。请给每个环节一个不同的标识。',
  },
  flow_repeated: {
    severity: 'error',
    source: EXECUTABLE,
    message: '流向标识“{0}”重复。请给每条流向一个不同的标识。',
  },
  lane_unknown: {
    severity: 'error',
    source: EXECUTABLE,
    message: '环节“{0}”所在的泳道“{1}”不存在。请选择已有的泳道，或先添加该泳道。',
  },
  lane_unused: {
    severity: 'notice',
    source: 'FLO-04',
    message: '泳道“{0}”中没有任何环节。请删除该泳道，或把环节放入其中。',
  },
  flow_end_unknown: {
    severity: 'error',
    source: EXECUTABLE,
    message: '流向“{0}”连接的环节“{1}”不存在。请重新连接这条流向。',
  },
  start_missing: {
    severity: 'error',
    source: SYMBOLS,
    message: '流程图没有开始环节。请添加一个开始环节。',
  },
  start_not_single: {
    severity: 'error',
    source: SYMBOLS,
    message: '“{0}”是多余的开始环节。一张流程图只能有一个开始环节。',
  },
  end_missing: {
    severity: 'error',
    source: SYMBOLS,
    message: '流程图没有结束环节。请至少添加一个结束环节。',
  },
  start_entered: {
    severity: 'error',
    source: SYMBOLS,
    message: '有流向进入开始环节“{0}”。请改为指向开始之后的环节。',
  },
  end_left: {
    severity: 'error',
    source: SYMBOLS,
    message: '有流向从结束环节“{0}”离开。请删除这条流向。',
  },
  outcome_missing: {
    severity: 'warning',
    source: 'SYS-11',
    message: '结束环节“{0}”没有写明办理结果。请选择准予、不予、办结等结果之一。',
  },
  outcome_misplaced: {
    severity: 'warning',
    source: 'SYS-11',
    message: '环节“{0}”不是结束环节，不应写办理结果。请把结果写在结束环节上。',
  },
  step_unreachable: {
    severity: 'error',
    source: EXECUTABLE,
    message: '从开始走不到环节“{0}”。请添加通向它的流向，或删除该环节。',
  },
  step_without_end: {
    severity: 'error',
    source: EXECUTABLE,
    message: '从环节“{0}”走不到任何出口。请添加通向结束的流向。',
  },
  circle_unmarked: {
    severity: 'error',
    source: EXECUTABLE,
    message: '流向“{0}”使流程形成循环。如果它是退回或补正，请标为退回流向；否则请改接。',
  },
  flow_to_itself: {
    severity: 'error',
    source: EXECUTABLE,
    message: '流向“{0}”从环节“{1}”回到它自身。请删除这条流向。',
  },
  no_way_out: {
    severity: 'error',
    source: EXECUTABLE,
    message: '环节“{0}”没有下一步。请添加一条离开它的流向。',
  },
  several_ways_out: {
    severity: 'error',
    source: SYMBOLS,
    message: '环节“{0}”有多条离开的流向。需要选择时请改为判断环节，需要同时进行时请用并行分支。',
  },
  decision_exits_few: {
    severity: 'error',
    source: SYMBOLS,
    message: '判断环节“{0}”不足两个出口。请补上其他出口，或改为普通环节。',
  },
  decision_several_entries: {
    severity: 'warning',
    source: SYMBOLS,
    message: '有多条流向进入判断环节“{0}”。判断只应有一个入口，请先汇到一个普通环节再判断。',
  },
  exit_unnamed: {
    severity: 'error',
    source: SYMBOLS,
    message: '判断环节“{0}”通向“{1}”的出口没有写条件。请在流向上写明什么情况走这条路。',
  },
  exit_name_repeated: {
    severity: 'error',
    source: SYMBOLS,
    message: '判断环节“{0}”有两个出口都写着“{1}”。请用不同的文字区分。',
  },
  exits_all_capped: {
    severity: 'warning',
    source: EXECUTABLE,
    message: '环节“{0}”的每个出口都限制了次数，次数用完后无路可走。请至少保留一个不限次数的出口。',
  },
  return_from_route: {
    severity: 'error',
    source: SYMBOLS,
    message: '退回流向“{0}”从“{1}”出发，而它不办理事务。请从办理或判断环节退回。',
  },
  return_not_back: {
    severity: 'error',
    source: EXECUTABLE,
    message: '退回流向“{0}”所到的“{1}”并不在“{2}”之前。请指向先前经过的环节，或取消退回标记。',
  },
  return_crosses_block: {
    severity: 'error',
    source: 'FLO-15',
    message: '退回流向“{0}”进入或离开了并行分支。退回只能在同一分支之内，或在整个并行部分之外。',
  },
  return_to_join: {
    severity: 'error',
    source: 'FLO-15',
    message: '退回流向“{0}”指向汇合环节“{1}”。请指向汇合之前或之后的办理环节。',
  },
  fork_branches_few: {
    severity: 'error',
    source: 'FLO-15',
    message: '并行开始“{0}”不足两个分支。请补上分支，或删除并行。',
  },
  fork_not_joined: {
    severity: 'error',
    source: 'FLO-15',
    message: '并行开始“{0}”的分支没有汇合。请把各分支都接到同一个汇合环节。',
  },
  fork_joined_twice: {
    severity: 'error',
    source: 'FLO-15',
    message: '并行开始“{0}”的分支汇到了不同的汇合环节（如“{1}”）。请只用一个汇合环节。',
  },
  branch_not_joined: {
    severity: 'error',
    source: 'FLO-15',
    message: '并行开始“{0}”的一个分支（流向“{1}”）没有到达汇合环节。请把它接到汇合环节。',
  },
  branch_joined_twice: {
    severity: 'error',
    source: 'FLO-15',
    message: '同一分支有多条流向进入汇合环节“{0}”（如“{1}”），汇合会一直等待。请先汇到一个普通环节再进入汇合。',
  },
  join_without_fork: {
    severity: 'error',
    source: 'FLO-15',
    message: '汇合环节“{0}”没有对应的并行开始。请添加并行开始，或删除该汇合环节。',
  },
  block_border_crossed: {
    severity: 'error',
    source: 'FLO-15',
    message: '流向“{0}”越过并行部分的边界进入“{1}”。并行分支只能经汇合环节离开。',
  },
  end_in_block: {
    severity: 'error',
    source: 'FLO-15',
    message: '结束环节“{0}”位于并行分支之内，其他分支将永远等待。请先汇合再结束。',
  },
  exit_in_block: {
    severity: 'error',
    source: 'FLO-15',
    message: '内部环节“{0}”在并行分支之内就离开了（流向“{1}”）。请先汇合再离开。',
  },
});
