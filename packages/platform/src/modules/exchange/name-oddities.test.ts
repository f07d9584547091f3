import { describe, expect, it } from 'vitest';
import { nameOddities } from './name-oddities.js';

const codes = (name: string): string[] => nameOddities(name).map((issue) => issue.code);

describe('oddities inside a name', () => {
  it.each([
    ['普通高中学生（８人以上）转学', 'full_width_character'],
    ['企业备案（技术改造)', 'mixed_width_brackets'],
    ['拖拉机\\联合收割机登记', 'backslash_in_name'],
    ['持股5%以上股东变更', 'percent_in_name'],
    ['设立审批（县级行使）', 'level_in_name'],
    ['长'.repeat(101), 'name_too_long'],
    ['名称\u202e倒写', 'control_character'],
  ])('reports %s as %s', (name, code) => {
    expect(codes(name)).toContain(code);
  });

  it('finds nothing odd in ordinary punctuation', () => {
    expect(codes('城市建筑物、设施上张挂、张贴宣传品审批（新办，变更）')).toEqual([]);
  });

  it('proposes the level and the half-width name, and changes neither', () => {
    expect(nameOddities('年审（市级/县级）')[0]).toMatchObject({ proposal: 'city/county' });
    expect(nameOddities('８万吨')[0]).toMatchObject({ value: '８万吨', proposal: '8万吨' });
  });
});
