import { defineProcess } from '../build/define-process.js';
import { chain, decision, end, flow, start, task } from '../build/parts.js';
import type { ProcessTemplate } from '../template.js';
import { LEADER, office, PARTY } from '../texts/lanes.js';
import { LAW } from '../texts/laws.js';
import { APPEAL, COMPLAINT } from '../texts/remedies.js';
import { RISK } from '../texts/risks.js';
import { FEEDBACK } from '../texts/words.js';
import { leadBody } from './license-parts.js';

const PAYER = { ...PARTY, name: '缴纳义务人', nameEn: 'Payer' };

const levy: ProcessTemplate = {
  id: 'levy',
  name: '行政征收（税费征收）',
  nameEn: 'Levy of taxes and fees',
  powerTypes: ['levy', 'charge'],
  source: '《中华人民共和国税收征收管理法》第二十五条、第三十一条至第三十四条；设定该收费的法律、法规',
  build(facts) {
    const lead = { leadBody: leadBody(facts), feedbackChannel: FEEDBACK.tracking };
    const own = facts.basis === undefined ? [] : [facts.basis];
    return defineProcess(
      {
        origin: 'ex_officio',
        lanes: [PAYER, office(facts), LEADER],
        steps: [
          start('applicant', ['发生缴纳义务', 'Duty arises']),
          task('declare', 'applicant', ['如实申报', 'Declare'], {
            duty: '在规定期限内如实申报，报送有关资料。',
            legalBases: own,
            materials: [...facts.materials],
            feedbackChannel: FEEDBACK.tracking,
          }),
          decision('assess', 'office', ['核定应缴金额', 'Assess'], {
            ...lead,
            post: '核定岗',
            duty: '按照公开的标准核定；依法可以减免的，告知条件和办理方式。',
            authority: '核定应缴金额。',
            legalBases: own,
            controlPoint: '标准、减免依据公开；核定与收款分离。',
            remedies: [...APPEAL],
            clock: 'starts',
          }),
          decision('relieve', 'leader', ['减免、缓缴审批', 'Relief'], {
            ...lead,
            post: '机关负责人',
            duty: '审查减免、缓缴条件，集体研究并书面答复。',
            authority: '批准或者不批准减免、缓缴。',
            legalBases: own,
            controlPoint: '减免事项逐项公开，审计可查。',
            remedies: [...APPEAL],
          }),
          task('notify', 'office', ['送达缴款通知', 'Notice to pay'], {
            ...lead,
            post: '征收岗',
            duty: '载明项目、依据、标准、金额、期限和缴纳方式。',
            legalBases: own,
            controlPoint: '通知书统一编号，不得收取清单以外的费用。',
            remedies: [...APPEAL, COMPLAINT],
          }),
          decision('pay', 'applicant', ['缴纳', 'Pay'], {
            duty: '在通知载明的期限内通过银行或者电子支付系统缴纳。',
            legalBases: own,
            remedies: [...APPEAL],
            feedbackChannel: FEEDBACK.tracking,
          }),
          task('urge', 'office', ['责令限期缴纳', 'Order to pay'], {
            ...lead,
            post: '征收岗',
            duty: '书面责令限期缴纳，依法加收滞纳金，并告知陈述和申辩的权利。',
            legalBases: own,
            controlPoint: '催缴次数、金额留痕。',
            remedies: [...APPEAL],
          }),
          task('receipt', 'office', ['入库开票', 'Receipt'], {
            ...lead,
            post: '票据岗',
            duty: '核对入库，开具完税凭证或者财政票据。',
            legalBases: own,
            controlPoint: '收缴分离，票款核对。',
            clock: 'stops',
          }),
          end('paid', 'applicant', ['缴纳完成', 'Paid'], 'fulfilled'),
          end('relieved', 'applicant', ['免予缴纳', 'Relieved'], 'completed'),
        ],
        flows: [
          ...chain('start', 'declare', 'assess'),
          flow('assess', 'notify', ['应缴', 'To pay']),
          flow('assess', 'relieve', ['申请减免、缓缴', 'Relief asked']),
          flow('relieve', 'relieved', ['免缴', 'Relieved']),
          flow('relieve', 'notify', ['不予、部分减免或者缓缴', 'Not or in part']),
          ...chain('notify', 'pay'),
          flow('pay', 'receipt', ['已缴', 'Paid']),
          flow('pay', 'urge', ['逾期', 'Late']),
          flow('urge', 'pay', undefined, { isReturn: true }),
          ...chain('receipt', 'paid'),
        ],
      },
      [
        {
          step: 'assess',
          prepare: { words: ['核对申报', 'Check'], post: '核定岗', duty: '核对申报资料，计算应缴金额。' },
          review: { words: ['复核', 'Review'], post: '征收机构负责人', duty: '复核计算和减免依据。' },
          risk: RISK.money,
        },
      ],
    );
  },
};

const taxLevy: ProcessTemplate = {
  id: 'levy_tax',
  name: '税款征收（自行申报）',
  nameEn: 'Tax by own declaration',
  powerTypes: ['levy'],
  source: '《中华人民共和国税收征收管理法》第二十五条、第三十一条、第三十二条、第三十四条',
  build(facts) {
    const lead = { leadBody: leadBody(facts), feedbackChannel: FEEDBACK.tracking };
    const own = facts.basis === undefined ? [] : [facts.basis];
    return defineProcess({
      origin: 'ex_officio',
      lanes: [{ ...PARTY, name: '纳税人', nameEn: 'Taxpayer' }, office(facts)],
      steps: [
        start('applicant', ['发生纳税义务', 'Duty arises']),
        task('declare', 'applicant', ['纳税申报', 'Declare'], {
          duty: '依照规定的申报期限、申报内容如实办理纳税申报。',
          legalBases: [LAW.taxDeclare, ...own],
          materials: [...facts.materials],
          feedbackChannel: FEEDBACK.tracking,
        }),
        decision('check', 'office', ['受理核对', 'Check'], {
          ...lead,
          post: '申报受理岗',
          duty: '即时核对申报资料；不完整的一次告知补齐。',
          authority: '确认应纳税额。',
          legalBases: [LAW.taxDeclare, ...own],
          controlPoint: '计税依据由系统比对，人工修改留痕。',
          remedies: [...APPEAL],
          clock: 'starts',
        }),
        decision('pay', 'applicant', ['缴纳税款', 'Pay'], {
          duty: '在规定期限内缴纳；有特殊困难的可以依法申请延期。',
          legalBases: [LAW.taxPay],
          remedies: [...APPEAL],
          feedbackChannel: FEEDBACK.tracking,
        }),
        task('urge', 'office', ['责令限期缴纳', 'Order to pay'], {
          ...lead,
          post: '征收岗',
          duty: '责令限期缴纳，从滞纳税款之日起按日加收滞纳税款万分之五的滞纳金。',
          legalBases: [LAW.taxLate],
          controlPoint: '滞纳金由系统计算，不得手工减免。',
          remedies: [...APPEAL],
        }),
        task('receipt', 'office', ['开具完税凭证', 'Receipt'], {
          ...lead,
          post: '票证岗',
          duty: '征收税款时开具完税凭证。',
          legalBases: [LAW.taxReceipt],
          controlPoint: '票款入库当日核对。',
          clock: 'stops',
        }),
        end('paid', 'applicant', ['完税', 'Tax paid'], 'fulfilled'),
      ],
      flows: [
        ...chain('start', 'declare', 'check'),
        flow('check', 'pay', ['资料完整', 'Complete']),
        flow('check', 'declare', ['补正', 'Correct'], { isReturn: true }),
        flow('pay', 'receipt', ['已缴', 'Paid']),
        flow('pay', 'urge', ['逾期', 'Late']),
        flow('urge', 'pay', undefined, { isReturn: true }),
        ...chain('receipt', 'paid'),
      ],
    });
  },
};

export const LEVY_TEMPLATES: readonly ProcessTemplate[] = [levy, taxLevy];
