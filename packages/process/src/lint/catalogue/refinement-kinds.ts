import { kinds } from './finding-kind.js';

const REFINES = 'FLO-02、LIB-24';
const INSIDE = 'FLO-05';

/** Whether the inside of each public step does what the public chart promises, no more and no less. */
export const REFINEMENT_KINDS = kinds({
  graph_missing: {
    severity: 'error',
    source: REFINES,
    message: '环节“{0}”没有内部流程。请为它编制内部流程（可以只有一个内部环节）。',
  },
  graph_unexpected: {
    severity: 'error',
    source: REFINES,
    message: '内部流程属于“{0}”，但公开流程图中没有这个办理环节。请删除该内部流程或改正所属环节。',
  },
  graph_repeated: {
    severity: 'error',
    source: REFINES,
    message: '环节“{0}”有不止一个内部流程。请只保留一个。',
  },
  entry_unknown: {
    severity: 'error',
    source: REFINES,
    message: '环节“{0}”的内部流程从“{1}”开始，但其中没有这个内部环节。请指定第一个内部环节。',
  },
  flow_target_not_single: {
    severity: 'error',
    source: REFINES,
    message: '内部流向“{0}”应当只通向一个内部环节，或只通向一个公开出口。请二者选一。',
  },
  exit_foreign: {
    severity: 'error',
    source: REFINES,
    message: '内部流向“{0}”的出口“{1}”不是环节“{2}”的公开流向。请选择该环节在公开流程图上的出口。',
  },
  exit_not_offered: {
    severity: 'error',
    source: REFINES,
    message: '公开流程图上环节“{0}”的出口“{1}”在内部流程中走不到。请让某个内部环节通向这个出口。',
  },
  at_most_looser: {
    severity: 'error',
    source: REFINES,
    message: '内部流向“{0}”允许走 {1} 次，公开流程图只允许 {2} 次。请改为不多于公开的次数。',
  },
  inside_exceeds_limit: {
    severity: 'error',
    source: INSIDE,
    message: '环节“{0}”的内部时限合计 {1}，超过公开的时限 {2}。请缩短内部时限。',
  },
  inside_limit_units_differ: {
    severity: 'notice',
    source: INSIDE,
    message: '内部环节“{0}”的时限单位与公开时限不同，无法合计核对。请尽量使用同一单位。',
  },
  inside_post_missing: {
    severity: 'error',
    source: INSIDE,
    message: '内部环节“{0}”没有写明办理岗位。请填写岗位。',
  },
  inside_authority_missing: {
    severity: 'notice',
    source: INSIDE,
    message: '环节“{0}”的内部流程没有写明任何岗位的权限。请填写由谁决定什么。',
  },
  inside_clock_contradicts: {
    severity: 'error',
    source: REFINES,
    message: '内部环节“{0}”对办理期限的计算与公开环节“{1}”不同。内部流程不能改变公开的期限计算。',
  },
  inside_material_unknown: {
    severity: 'warning',
    source: 'CAT-09',
    message: '内部环节“{0}”使用的材料“{1}”不在本事项的材料清单中。请核对材料名称。',
  },
});
