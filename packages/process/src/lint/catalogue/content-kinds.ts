import { kinds } from './finding-kind.js';

/** What a chart must say to the people it concerns. */
export const CONTENT_KINDS = kinds({
  post_missing: {
    severity: 'error',
    source: 'FLO-03',
    message: '环节“{0}”没有写明承办岗位。请填写岗位名称。',
    messageEn: 'Step “{0}” does not say which post does the work. Enter the name of the post.',
  },
  duty_missing: {
    severity: 'error',
    source: 'FLO-03、FLO-19',
    message: '环节“{0}”没有写明职责要求。请写明该岗位在此环节应当做什么。',
    messageEn: 'Step “{0}” does not say what its duty is. Write what the post has to do at this step.',
  },
  lead_body_missing: {
    severity: 'warning',
    source: 'FLO-04、CAT-04',
    message: '环节“{0}”没有写明主办机构。请填写主办机构名称和联系方式。',
    messageEn: 'Step “{0}” does not name the body that leads. Enter its name and how to reach it.',
  },
  lead_body_contact_missing: {
    severity: 'notice',
    source: 'CAT-04',
    message: '环节“{0}”的主办机构没有联系方式。请填写电话或地址。',
    messageEn: 'The leading body of step “{0}” cannot be reached. Enter a telephone number or an address.',
  },
  decision_without_limit: {
    severity: 'warning',
    source: 'FLO-04',
    message: '判断环节“{0}”没有时限，本事项也没有法定时限和承诺时限。请填写其中之一。',
    messageEn:
      'Decision “{0}” has no time limit, nor does the item have a statutory or a promised one. Enter one of them.',
  },
  step_without_limit: {
    severity: 'notice',
    source: 'FLO-04',
    message: '环节“{0}”没有写明办理时限。请填写时限。',
    messageEn: 'Step “{0}” does not say how long the work may take. Enter a time limit.',
  },
  decision_without_basis: {
    severity: 'error',
    source: 'FLO-06、LIB-07',
    message: '判断环节“{0}”没有法律依据。请填写法律、法规、规章名称和具体条款。',
    messageEn: 'Decision “{0}” has no legal basis. Enter the law, regulation or rule and the article.',
  },
  basis_not_in_force: {
    severity: 'warning',
    source: 'LIB-09',
    message: '环节“{0}”的依据“{1}”写明自 {2} 起失效。请核对，并改用现行有效的依据。',
    messageEn: 'The basis “{1}” of step “{0}” says that it ends on {2}. Check it and cite a law in force.',
  },
  control_point_missing: {
    severity: 'warning',
    source: 'FLO-03',
    message: '决定环节“{0}”没有写明监督制约措施。请写明由谁、以什么方式监督。',
    messageEn: 'Decision “{0}” does not say how it is supervised. Write by whom and in which way.',
  },
  remedy_missing: {
    severity: 'warning',
    source: 'FLO-03',
    message: '环节“{0}”可能作出对当事人不利的决定，但没有写明救济途径。请写明陈述申辩、复议、诉讼等途径。',
    messageEn:
      'Step “{0}” may decide against the person concerned but names no remedy. Write how to state a case, ask for reconsideration or go to court.',
  },
  chart_without_control_point: {
    severity: 'error',
    source: 'FLO-03',
    message: '整张流程图没有任何监督制约环节。请至少在决定环节写明监督制约措施。',
    messageEn: 'Nothing in the whole chart is supervised. Write measures of supervision at the deciding step at least.',
  },
  chart_without_remedy: {
    severity: 'error',
    source: 'FLO-03',
    message: '整张流程图没有写明当事人的权利保护途径。请在相关环节写明救济途径。',
    messageEn:
      'The whole chart does not say how the persons concerned protect their rights. Write the remedies at the steps in question.',
  },
  chart_without_feedback: {
    severity: 'error',
    source: 'FLO-03',
    message: '整张流程图没有信息反馈通道。请写明当事人从哪里得知办理进度和结果。',
    messageEn:
      'The whole chart has no channel for feedback. Write where the persons concerned learn of progress and result.',
  },
  material_unknown: {
    severity: 'error',
    source: 'CAT-09',
    message: '环节“{0}”所列材料“{1}”不在本事项的材料清单中。请改正名称，或先补充材料清单。',
    messageEn:
      'The material “{1}” of step “{0}” is not in the list of the item. Correct its name, or add it to the list first.',
  },
  content_on_route: {
    severity: 'warning',
    source: 'GB/T 1526-1989',
    message: '“{0}”只表示流程走向，不办理事务，其岗位、时限等内容不会显示。请把内容写到办理环节上。',
    messageEn:
      '“{0}” only shows where the process goes and does no work: its post, time limit and the like are not shown. Move them to a step of work.',
  },
  deemed_on_route: {
    severity: 'error',
    source: 'FLO-11',
    message: '“{0}”只表示流程走向，不能规定逾期视为。请把它写到有时限的办理环节上。',
    messageEn:
      '“{0}” only shows where the process goes: silence cannot count as an answer there. Move the rule to a step of work with a time limit.',
  },
});
