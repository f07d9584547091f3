import { powerContentSchema, type LegalBasis, type PowerContent, type PowerContentInput } from '@sunlit/contract';
import { articleText } from './article-text.js';
import type { ComposedMatter } from './compose-matters.js';
import type { DemoCityPlaces, DemoStatute } from './demo-data.js';
import { phoneOf } from './demo-phones.js';
import type { DemoPowerType } from './power-counts.js';

export interface ComposeContext {
  readonly places: DemoCityPlaces;
  readonly statutes: Readonly<Record<string, DemoStatute>>;
}

const RECONSIDERATION = {
  kind: 'reconsideration',
  text: '对行政行为不服的，可以自知道或者应当知道该行政行为之日起六十日内申请行政复议。',
  body: '南晴市人民政府',
  basis: '《中华人民共和国行政复议法》第二十条',
} as const;

const LITIGATION = {
  kind: 'litigation',
  text: '可以自知道或者应当知道作出行政行为之日起六个月内依法向人民法院提起行政诉讼；法律另有规定的除外。',
  basis: '《中华人民共和国行政诉讼法》第四十六条',
} as const;

const STATEMENT = {
  kind: 'statement',
  text: '在作出处罚决定之前，当事人有权进行陈述和申辩；行政机关不得因陈述、申辩而给予更重的处罚。',
  basis: '《中华人民共和国行政处罚法》第四十五条',
} as const;

const HEARING = {
  kind: 'hearing',
  text: '拟作出较大数额罚款、吊销许可证件、责令停产停业等较重处罚的，当事人有权要求听证，不承担听证费用。',
  basis: '《中华人民共和国行政处罚法》第六十三条',
} as const;

/** Where no law sets a limit, silence for two months can be taken to court; that is the only general limit there is. */
const TWO_MONTHS = {
  value: 2,
  unit: 'month',
  ifLastDayRests: 'next_working_day',
  note: '《中华人民共和国行政诉讼法》第四十七条；法律、法规对期限另有规定的，从其规定',
} as const;

const ON_APPLICATION: readonly DemoPowerType[] = [
  'license',
  'approval',
  'benefit',
  'reward',
  'confirmation',
  'adjudication',
  'other',
];

const BASIS_KINDS: Partial<Record<DemoPowerType, LegalBasis['kind']>> = { penalty: 'penalty', levy: 'fee' };

/** What an office says of an item of which only name, body, law and the general rules of procedure are certain. */
export function composeContent(matter: ComposedMatter, type: DemoPowerType, context: ComposeContext): PowerContent {
  return powerContentSchema.parse({
    name: matter.name,
    class: 'administrative_power',
    exerciseLevel: 'city',
    topics: [matter.department.topic],
    legalBases: [basisOf(matter, type, context)],
    handlingOffice: matter.rule.office,
    ...bodyAndContacts(matter, context),
    ...procedureOf(type, matter.name),
    ...(ON_APPLICATION.includes(type) ? applicationFields(matter, type, context) : {}),
    runsOnline: ON_APPLICATION.includes(type),
    published: true,
    visibility: 'public',
  } satisfies PowerContentInput);
}

function basisOf({ rule }: ComposedMatter, type: DemoPowerType, { statutes }: ComposeContext): LegalBasis {
  const statute = statutes[rule.statute];
  if (statute === undefined) throw new Error(`No statute is called ${rule.statute}.`);
  return {
    kind: BASIS_KINDS[type] ?? 'establishing',
    title: statute.title,
    article: articleText(rule.article),
    versionDate: statute.versionDate,
  };
}

function bodyAndContacts({ department }: ComposedMatter, { places }: ComposeContext) {
  const { name, kind, address, sortOrder } = department;
  const contact = { address, hours: places.hours };
  return {
    implementingBody: { name, nature: kind === 'department' ? 'statutory' : 'authorized' },
    audiences: department.audiences,
    consultation: [{ name: `${department.shortName}咨询电话`, phone: phoneOf(sortOrder, 'consultation'), ...contact }],
    complaint: [{ name: `${department.shortName}投诉电话`, phone: phoneOf(sortOrder, 'complaint'), address }],
    supervision: [{ name: '南晴市政务服务监督电话', phone: phoneOf(sortOrder, 'supervision') }],
  } satisfies Partial<PowerContentInput>;
}

function procedureOf(type: DemoPowerType, name: string): Partial<PowerContentInput> {
  if (type === 'penalty') {
    return {
      statutoryLimit: {
        value: 90,
        unit: 'calendar_day',
        ifLastDayRests: 'next_working_day',
        note: '自立案之日起；《中华人民共和国行政处罚法》第六十条',
      },
      remedies: [STATEMENT, HEARING, RECONSIDERATION, LITIGATION],
    };
  }
  const remedies = [RECONSIDERATION, LITIGATION];
  if (type !== 'compulsion' || !/查封|扣押/u.test(name)) return { remedies };
  const note = '查封、扣押的期限；《中华人民共和国行政强制法》第二十五条';
  return { remedies, statutoryLimit: { value: 30, unit: 'calendar_day', ifLastDayRests: 'keep', note } };
}

function applicationFields(
  { name, department, rule }: ComposedMatter,
  type: DemoPowerType,
  { places, statutes }: ComposeContext,
): Partial<PowerContentInput> {
  const law = `《${statutes[rule.statute]?.title ?? rule.statute}》${articleText(rule.article)}`;
  return {
    conditions: [{ text: `属于${department.shortName}职权范围，并符合${law}规定的情形。`, basis: law }],
    statutoryLimit:
      type === 'license'
        ? {
            value: 20,
            unit: 'working_day',
            ifLastDayRests: 'keep',
            note: '《中华人民共和国行政许可法》第四十二条；法律、法规另有规定的，依照其规定',
          }
        : TWO_MONTHS,
    promisedLimit: { value: type === 'license' ? 10 : 15, unit: 'working_day', ifLastDayRests: 'keep' },
    handlingKind: 'promised',
    hasFee: false,
    result: RESULTS[type] ?? { kind: 'other', name: `${name}办理结果告知书` },
    servicePlaces: [{ name: places.hallName, address: places.hallAddress, hours: places.hours }],
  };
}

const RESULTS: Partial<Record<DemoPowerType, PowerContentInput['result']>> = {
  license: { kind: 'approval_document', name: '准予行政许可决定书' },
  approval: { kind: 'approval_document', name: '审批决定书' },
  adjudication: { kind: 'approval_document', name: '行政裁决书' },
};
