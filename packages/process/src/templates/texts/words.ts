/** Sentences that several templates say. */
export const FEEDBACK = {
  tracking: '凭办件编号和查询码在网上查询进度；也可以向受理窗口或者咨询电话询问。',
  notice: '结果以书面文书送达，并在网上公布应当公开的内容。',
  hearing: '口头意见记入笔录，书面意见附卷；是否采纳在决定书中说明。',
} as const;

export const CONTROL = {
  intake: '收件、补正和不予受理均由系统留痕；补正内容一次告知，不得第二次补正。',
  examine: '审查由两人以上完成，承办与复核分离；超过时限自动提醒。',
  decide: '决定与审查分离；改变审查意见须书面说明理由。',
  serve: '送达回证归档；公开内容由系统按规则发布。',
  record: '执法全过程记录，证据材料当日入卷。',
} as const;
