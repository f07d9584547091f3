import { kinds } from './finding-kind.js';

/** What a chart must say to the people it concerns. */
export const CONTENT_KINDS = kinds({
  post_missing: {
    severity: 'error',
    source: 'FLO-03',
    message: '环节“{0}”没有写明承办岗位。请填写岗位名称。',
  },
  duty_missing: {
    severity: 'error',
    source: 'FLO-03、FLO-19',
    message: '环节“{0}”没有写明职责要求。请写明该岗位在此环节应当做什么。',
  },
  lead_body_missing: {
    severity: 'warning',
    source: 'FLO-04、CAT-04',
    message: '环节“{0}”没有写明主办机构。请填写主办机构名称和联系方式。',
  },
  lead_body_contact_missing: {
    severity: 'notice',
    source: 'CAT-04',
    message: '环节“{0}”的主办机构没有联系方式。请填写电话或地址。',
  },
  decision_without_limit: {
    severity: 'warning',
    source: 'FLO-04',
    message: '判断环节“{0}”没有时限，本事项也没有法定时限和承诺时限。请填写其中之一。',
  },
  step_without_limit: {
    severity: 'notice',
    source: 'FLO-04',
    message: '环节“{0}”没有写明办理时限。请填写时限。',
  },
  decision_without_basis: {
    severity: 'error',
    source: 'FLO-06、LIB-07',
    message: '判断环节“{0}”没有法律依据。请填写法律、法规、规章名称和具体条款。',
  },
  basis_not_in_force: {
    severity: 'warning',
    source: 'LIB-09',
    message: '环节“{0}”的依据“{1}”写明自 {2} 起失效。请核对，并改用现行有效的依据。',
  },
  control_point_missing: {
    severity: 'warning',
    source: 'FLO-03',
    message: '决定环节“{0}”没有写明监督制约措施。请写明由谁、以什么方式监督。',
  },
  remedy_missing: {
    severity: 'warning',
    source: 'FLO-03',
    message: '环节“{0}”可能作出对当事人不利的决定，但没有写明救济途径。请写明陈述申辩、复议、诉讼等途径。',
  },
  chart_without_control_point: {
    severity: 'error',
    source: 'FLO-03',
    message: '整张流程图没有任何监督制约环节。请至少在决定环节写明监督制约措施。',
  },
  chart_without_remedy: {
    severity: 'error',
    source: 'FLO-03',
    message: '整张流程图没有写明当事人的权利保护途径。请在相关环节写明救济途径。',
  },
  chart_without_feedback: {
    severity: 'error',
    source: 'FLO-03',
    message: '整张流程图没有信息反馈通道。请写明当事人从哪里得知办理进度和结果。',
  },
  material_unknown: {
    severity: 'error',
    source: 'CAT-09',
    message: '环节“{0}”所列材料“{1}”不在本事项的材料清单中。请改正名称，或先补充材料清单。',
  },
  content_on_route: {
    severity: 'warning',
    source: 'GB/T 1526-1989',
    message: '“{0}”只表示流程走向，不办理事务，其岗位、时限等内容不会显示。请把内容写到办理环节上。',
  },
  deemed_on_route: {
    severity: 'error',
    source: 'FLO-11',
    message: '“{0}”只表示流程走向，不能规定逾期视为。请把它写到有时限的办理环节上。',
  },
});
