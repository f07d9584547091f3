import type { Remedy } from '@sunlit/contract';

/** Ways of the citizen against what is done at a step. */
export const RECONSIDERATION: Remedy = {
  kind: 'reconsideration',
  text: '对行政行为不服的，可以自知道或者应当知道该行政行为之日起六十日内申请行政复议。',
  basis: '《中华人民共和国行政复议法》第二十条',
};

export const LITIGATION: Remedy = {
  kind: 'litigation',
  text: '可以自知道或者应当知道作出行政行为之日起六个月内依法向人民法院提起行政诉讼；法律另有规定的除外。',
  basis: '《中华人民共和国行政诉讼法》第四十六条',
};

export const APPEAL: readonly Remedy[] = [RECONSIDERATION, LITIGATION];

export const COMPLAINT: Remedy = {
  kind: 'complaint',
  text: '认为超时办理、要求提供清单以外的材料或者服务不规范的，可以投诉。',
};

export const STATEMENT: Remedy = {
  kind: 'statement',
  text: '当事人有权陈述和申辩；行政机关不得因陈述、申辩而给予更重的处罚。',
  basis: '《中华人民共和国行政处罚法》第四十五条',
};

export const HEARING: Remedy = {
  kind: 'hearing',
  text: '拟作出较重处罚的，当事人可以在告知后五日内要求听证，不承担听证费用。',
  basis: '《中华人民共和国行政处罚法》第六十三条、第六十四条',
};

export const COMPULSION_STATEMENT: Remedy = {
  kind: 'statement',
  text: '当事人有权陈述和申辩；提出的事实、理由或者证据成立的，行政机关应当采纳。',
  basis: '《中华人民共和国行政强制法》第十八条、第三十六条',
};

export const LICENSE_STATEMENT: Remedy = {
  kind: 'statement',
  text: '申请人、利害关系人有权进行陈述和申辩，涉及重大利益的有权要求听证。',
  basis: '《中华人民共和国行政许可法》第三十六条、第四十七条',
};
