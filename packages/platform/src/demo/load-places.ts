import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import type { Clock } from '../runtime/clock.js';
import type { Ids } from '../runtime/ids.js';
import type { DemoData, DemoDepartment } from './demo-data.js';
import { phoneOf } from './demo-phones.js';
import { insertRows, type Row } from './insert-rows.js';

export interface PlacedDepartment {
  readonly id: string;
  readonly name: string;
  readonly sortOrder: number;
}

/** Inserts areas, departments and offices. Returns the departments by their letters. */
export async function insertPlaces(
  tx: Kysely<Database>,
  data: DemoData,
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
): Promise<ReadonlyMap<string, PlacedDepartment>> {
  await insertRows(tx, 'areas', areaRows(data));
  const created = clock.now().toISOString();
  const placed = data.departments.map((department) => ({ department, id: ids.next('department') }));
  await insertRows(
    tx,
    'departments',
    placed.map(({ department, id }) => departmentRow(data, department, id, created)),
  );
  await insertRows(
    tx,
    'offices',
    placed.flatMap(({ department, id }) =>
      department.offices.map((name, index) => ({
        id: ids.next('office'),
        department_id: id,
        name,
        phone: phoneOf(department.sortOrder, 'office', index),
        address: department.address,
        sort_order: index + 1,
      })),
    ),
  );
  return new Map(
    placed.map(({ department: { letters, name, sortOrder }, id }) => [letters, { id, name, sortOrder }] as const),
  );
}

function areaRows({ places: { province, city, counties, validFrom } }: DemoData): Row[] {
  const row = (code: string, name: string, nameEn: string | null, level: string, parent: string | null): Row => ({
    code,
    name,
    name_en: nameEn,
    level,
    parent_code: parent,
    valid_from: validFrom,
    valid_to: null,
  });
  return [
    row(province.code, province.name, province.nameEn, 'province', null),
    row(city.code, city.name, city.nameEn, 'city', province.code),
    ...counties.map((county) => row(county.code, county.name, county.nameEn, 'county', city.code)),
    ...counties.flatMap((county) =>
      county.townships.map((name, index) =>
        row(townshipCode(county.code, name, index), name, null, 'township', county.code),
      ),
    ),
  ];
}

/** 001–099 are streets, 100–199 are towns (`domain.md` 2.7). */
function townshipCode(countyCode: string, name: string, index: number): string {
  const number = (name.endsWith('街道') ? 1 : 100) + index;
  return `${countyCode.slice(0, 6)}${String(number).padStart(3, '0')}000`;
}

function departmentRow({ places }: DemoData, department: DemoDepartment, id: string, created: string): Row {
  const { sortOrder, shortName, address } = department;
  return {
    id,
    letters: department.letters,
    name: department.name,
    short_name: shortName,
    name_en: department.nameEn,
    area_code: places.city.code,
    kind: department.kind,
    integration_mode: department.integrationMode,
    is_vertically_managed: department.isVerticallyManaged,
    phone: phoneOf(sortOrder, 'main'),
    address,
    hours: places.hours,
    complaint: [{ name: `${shortName}投诉电话`, phone: phoneOf(sortOrder, 'complaint'), address }],
    supervision: [{ name: '南晴市政务服务监督电话', phone: phoneOf(sortOrder, 'supervision') }],
    sort_order: sortOrder,
    is_demo: true,
    created_at: created,
  };
}
