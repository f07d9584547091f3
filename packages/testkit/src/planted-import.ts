/**
 * A made-up list with one planted row for each oddity that real lists have (`predecessor.md` 4). No row is real.
 * Credit codes are composed: area 990100 is not assigned, check characters are computed where they must be right.
 */
export interface PlantedRow {
  readonly plants: readonly string[];
  readonly row: Readonly<Record<string, string | null>>;
}

/** Sound by GB 32100: body 11 990100 00000001 with its inner and outer check characters. */
export interface PlantedCodes {
  readonly sound: string;
  readonly other: string;
}

const AREA = '990100000000';

function item(overrides: Readonly<Record<string, string | null>>, code: PlantedCodes): Record<string, string | null> {
  const base = overrides['base'] ?? '511A0100100001';
  const organization = overrides['organization'] ?? code.sound;
  const { base: _base, organization: _organization, ...rest } = overrides;
  return {
    name: '示例事项',
    department: '示例局',
    mainItem: null,
    taskType: '1',
    itemCode: `${base}-${AREA}-000-${organization}-1-00`,
    areaCode: AREA,
    deptCode: code.sound,
    ...rest,
  };
}

/** The rows, with the issue codes each must raise. A row without plants must raise none but the general ones. */
export function plantedRows(code: PlantedCodes): PlantedRow[] {
  const plant = (plants: readonly string[], overrides: Readonly<Record<string, string | null>>): PlantedRow => ({
    plants,
    row: item(overrides, code),
  });
  const broken = `${code.sound.slice(0, 17)}${code.sound.endsWith('0') ? '1' : '0'}`;
  return [
    plant([], { name: '普通事项', base: '511A0100100000' }),
    plant(['code_contains_hyphen'], { name: '旧式编码事项', base: '1J-5100-00027', taskType: '10' }),
    plant(['code_contains_hyphen'], { name: '机构代码带连字符', base: '511A0100200000', organization: '00748317-2' }),
    plant(['code_scheme_unknown'], { name: '短编码事项', itemCode: `E-000004-001-${code.sound}`, taskType: '9' }),
    plant(['placeholder_organization'], { name: '占位编码', base: '511A0100300000', organization: '2222222222222' }),
    plant(['letter_type_contradiction'], { name: '字母与类型矛盾', base: '513A0100400000', taskType: '20' }),
    plant(['full_width_character'], { name: '８吨以上车辆通行', base: '511A0100500000' }),
    plant(['mixed_width_brackets'], { name: '事项（变更)', base: '511A0100600000' }),
    plant(['backslash_in_name'], { name: '拖拉机\\收割机事项', base: '511A0100700000' }),
    plant(['percent_in_name'], { name: '持股5%事项', base: '511A0100800000' }),
    plant(['level_in_name'], { name: '设立事项（县级行使）', base: '511A0100900000' }),
    plant(['duplicate_name'], { name: '同名事项', base: '511A0101000000' }),
    plant(['duplicate_name'], { name: '同名事项', base: '511A0101100000' }),
    plant(['credit_code_check_digit'], { name: '校验位错误', base: '511A0101200000', deptCode: broken }),
    plant(['credit_code_invalid'], {
      name: '丢失一位',
      base: '511A0101300000',
      deptCode: code.sound.slice(0, 10) + code.sound.slice(11),
    }),
    plant(['credit_code_invalid'], { name: '小写字母', base: '511A0101400000', deptCode: code.other.toLowerCase() }),
    plant(['organization_code_check_digit'], {
      name: '组织机构代码错误',
      base: '511A0101500000',
      deptCode: '130501003',
    }),
    plant(['organization_mismatch'], { name: '机构不一致', base: '511A0101600000', deptCode: code.other }),
    plant(['unknown_task_type'], { name: '未知类型', base: '511Q0101700000', taskType: '77' }),
    plant(['missing_field'], { name: '缺类型', base: '511Q0101800000', taskType: null }),
    plant(['insecure_link'], { name: '明文链接', base: '511A0101900000', link: 'http://www.example.gov.cn/x?a=1' }),
    plant(['area_mismatch'], { name: '区划不一致', base: '511A0102000000', areaCode: '990200000000' }),
    plant(['unknown_column'], { name: '多余列', base: '511A0102100000', 乱写: 'x' }),
    plant(['name_too_long'], { name: '很长的名称'.repeat(24), base: '511A0102200000' }),
    plant(['control_character'], { name: '控制\u0007字符', base: '511A0102300000' }),
    plant(['control_character'], { name: '零\u0000字符', base: '511A0102400000' }),
    plant(['missing_field'], { name: null, base: '511A0102500000' }),
    plant(['duplicate_code'], { name: '重复编码', base: '511A0100100000' }),
    plant(['field_unreadable'], { name: '时限写法', base: '511A0102600000', statutoryLimit: '二十个工作日' }),
  ];
}

/** Positions (0-based) of the rows that cannot be taken: a name with NUL, no name, a code used before. */
export const REFUSED_PLANTS = [25, 26, 27] as const;
