import { CATALOGUE_FLAGS, catalogueSnapshotSchema, type CatalogueSnapshot } from '@sunlit/contract/catalogue';

const TYPES: readonly (readonly [string, string, string, string])[] = [
  ['license', '行政许可', 'Licence', 'XK'],
  ['penalty', '行政处罚', 'Penalty', 'CF'],
  ['levy', '行政征收', 'Levy', 'ZS'],
  ['confirmation', '行政确认', 'Confirmation', 'QR'],
];

const DEPARTMENTS: readonly (readonly [string, string, string, string])[] = [
  ['GH', '南晴市市场监督管理局', '市市场监管局', 'Market Supervision Bureau'],
  ['WS', '南晴市卫生健康委员会', '市卫生健康委', 'Health Commission'],
  ['JT', '南晴市交通运输局', '市交通运输局', 'Transport Bureau'],
];

const LICENCES = ['食品经营许可', '食品生产许可', '医疗机构执业登记', '道路货物运输经营许可', '公共场所卫生许可'];
const SUBJECTS = ['食品经营者', '餐饮服务提供者', '道路运输经营者', '医疗机构', '供水单位', '消毒产品生产企业'];
const ACTS = [
  '未取得许可从事经营活动',
  '未按规定保存进货查验记录',
  '未按照规定公示收费标准',
  '使用不合格的原料',
  '未建立安全管理制度',
  '隐瞒真实情况、提供虚假材料申请许可',
];

/** Readings of the characters in the sample names that tests search by initials. */
const READINGS = ['食s', '品p', '经j', '营y', '许xh', '可kg', '生s', '产c', '医y', '疗l', '机j', '构g', '行xh'];

interface SampleItem {
  readonly name: string;
  readonly type: number;
  readonly department: number;
  readonly flags: number;
}

/** A small catalogue in the shape of the contract, composed by rule: 5 licences, one levy, and penalties up to `size`. */
export function sampleSnapshot(size = 120, version = 'sample-1'): CatalogueSnapshot {
  const items = Array.from({ length: size }, (_, index) => sampleItem(index));
  const codes = items.map(({ type, department }, index) => {
    const [body = 'GH', letters = 'QT'] = [DEPARTMENTS[department]?.[0], TYPES[type]?.[3]];
    return `JS990100${body}-${letters}-${String(index + 1).padStart(4, '0')}`;
  });
  return catalogueSnapshotSchema.parse({
    version,
    asOf: '2026-11-20T01:14:00.000Z',
    today: '2026-11-20',
    isDemo: true,
    areas: [{ code: '990100000000', name: '南晴市' }],
    departments: DEPARTMENTS.map(([letters, name, shortName, nameEn]) => ({
      id: `dep_${letters.toLowerCase()}00000000`,
      name,
      shortName,
      nameEn,
    })),
    powerTypes: TYPES.map(([code, name, nameEn]) => ({ code, name, nameEn })),
    readings: READINGS,
    items: {
      ids: items.map((_, index) => sampleId(index).slice(4)),
      codes,
      names: items.map(({ name }) => name),
      departments: items.map(({ department }) => department),
      powerTypes: items.map(({ type }) => type),
      areas: items.map(() => 0),
      flags: items.map(({ flags }) => flags),
    },
  });
}

/** The id of the sample power with this number. */
export function sampleId(index: number): string {
  return `pow_${String(index).padStart(10, '0')}`;
}

function sampleItem(index: number): SampleItem {
  const licence = LICENCES[index];
  if (licence !== undefined) {
    const suspended = index === 4 ? CATALOGUE_FLAGS.suspended : 0;
    const flags = CATALOGUE_FLAGS.runsOnline | CATALOGUE_FLAGS.noFee | CATALOGUE_FLAGS.forPersons | suspended;
    return { name: licence, type: 0, department: index % 3, flags: flags | CATALOGUE_FLAGS.forOrganizations };
  }
  if (index === 5) return { name: '污水处理费的征收', type: 2, department: 1, flags: CATALOGUE_FLAGS.hasFee };
  const subject = SUBJECTS[index % SUBJECTS.length] ?? '';
  const act = ACTS[Math.floor(index / SUBJECTS.length) % ACTS.length] ?? '';
  const round = Math.floor(index / (SUBJECTS.length * ACTS.length));
  const again = round === 0 ? '' : `（第${round + 1}项）`;
  return {
    name: `对${subject}${act}的处罚${again}`,
    type: 1,
    department: index % 3,
    flags: CATALOGUE_FLAGS.forOrganizations,
  };
}
