import { kinds } from './finding-kind.js';

const REFINES = 'FLO-02、LIB-24';
const INSIDE = 'FLO-05';

/** Whether the inside of each public step does what the public chart promises, no more and no less. */
export const REFINEMENT_KINDS = kinds({
  graph_missing: {
    severity: 'error',
    source: REFINES,
    message: '环节“{0}”没有内部流程。请为它编制内部流程（可以只有一个内部环节）。',
    messageEn: 'Step “{0}” has no internal process. Write one; a single internal step is enough.',
  },
  graph_unexpected: {
    severity: 'error',
    source: REFINES,
    message: '内部流程属于“{0}”，但公开流程图中没有这个办理环节。请删除该内部流程或改正所属环节。',
    messageEn:
      'There is an internal process for “{0}”, but the public chart has no such step of work. Delete it, or name the step that it belongs to.',
  },
  graph_repeated: {
    severity: 'error',
    source: REFINES,
    message: '环节“{0}”有不止一个内部流程。请只保留一个。',
    messageEn: 'Step “{0}” has more than one internal process. Keep one of them.',
  },
  entry_unknown: {
    severity: 'error',
    source: REFINES,
    message: '环节“{0}”的内部流程从“{1}”开始，但其中没有这个内部环节。请指定第一个内部环节。',
    messageEn:
      'The internal process of step “{0}” begins with “{1}”, but has no such internal step. Choose its first internal step.',
  },
  flow_target_not_single: {
    severity: 'error',
    source: REFINES,
    message: '内部流向“{0}”应当只通向一个内部环节，或只通向一个公开出口。请二者选一。',
    messageEn:
      'Internal flow “{0}” must lead either to one internal step or to one public exit. Choose one of the two.',
  },
  exit_foreign: {
    severity: 'error',
    source: REFINES,
    message: '内部流向“{0}”的出口“{1}”不是环节“{2}”的公开流向。请选择该环节在公开流程图上的出口。',
    messageEn:
      'Exit “{1}” of internal flow “{0}” is no public flow of step “{2}”. Choose an exit that this step has on the public chart.',
  },
  exit_not_offered: {
    severity: 'error',
    source: REFINES,
    message: '公开流程图上环节“{0}”的出口“{1}”在内部流程中走不到。请让某个内部环节通向这个出口。',
    messageEn:
      'Exit “{1}” of step “{0}” on the public chart cannot be reached in its internal process. Let an internal step lead to it.',
  },
  at_most_looser: {
    severity: 'error',
    source: REFINES,
    message: '内部流向“{0}”允许走 {1} 次，公开流程图只允许 {2} 次。请改为不多于公开的次数。',
    messageEn:
      'Internal flow “{0}” may be taken {1} times, the public chart allows {2}. Allow no more than the public chart does.',
  },
  inside_exceeds_limit: {
    severity: 'error',
    source: INSIDE,
    message: '环节“{0}”的内部时限合计 {1}，超过公开的时限 {2}。请缩短内部时限。',
    messageEn: 'The internal time limits of step “{0}” make {1}, more than the public limit of {2}. Shorten them.',
  },
  inside_limit_units_differ: {
    severity: 'notice',
    source: INSIDE,
    message: '内部环节“{0}”的时限单位与公开时限不同，无法合计核对。请尽量使用同一单位。',
    messageEn:
      'The limit of internal step “{0}” is in another unit than the public one and cannot be added up. Use the same unit if you can.',
  },
  inside_post_missing: {
    severity: 'error',
    source: INSIDE,
    message: '内部环节“{0}”没有写明办理岗位。请填写岗位。',
    messageEn: 'Internal step “{0}” does not say which post does the work. Enter the post.',
  },
  inside_authority_missing: {
    severity: 'notice',
    source: INSIDE,
    message: '环节“{0}”的内部流程没有写明任何岗位的权限。请填写由谁决定什么。',
    messageEn: 'The internal process of step “{0}” gives no post any authority. Write who decides what.',
  },
  inside_clock_contradicts: {
    severity: 'error',
    source: REFINES,
    message: '内部环节“{0}”对办理期限的计算与公开环节“{1}”不同。内部流程不能改变公开的期限计算。',
    messageEn:
      'Internal step “{0}” counts time in another way than public step “{1}”. An internal process cannot change how time is counted.',
  },
  inside_material_unknown: {
    severity: 'warning',
    source: 'CAT-09',
    message: '内部环节“{0}”使用的材料“{1}”不在本事项的材料清单中。请核对材料名称。',
    messageEn: 'The material “{1}” of internal step “{0}” is not in the list of the item. Check its name.',
  },
});
