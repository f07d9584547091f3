import type { DemoDepartment, DemoRule } from './demo-data.js';
import { matterForms, type MatterForms } from './matter-template.js';
import { POWER_COUNTS, type DemoPowerType } from './power-counts.js';

/** One item of the list, before it has a code and a content. */
export interface ComposedMatter {
  readonly department: DemoDepartment;
  readonly rule: DemoRule;
  readonly name: string;
}

interface Row extends MatterForms {
  readonly department: DemoDepartment;
  readonly rule: DemoRule;
  /** Place among the rows of its type in its department. */
  readonly place: number;
}

/**
 * Returns exactly as many matters of a type as the city holds, the same ones each time.
 *
 * Every row of the data is an item. Rows are then split into their sub-items, whole families only, department by
 * department in turns, until the number is reached. Throws when the data cannot reach it.
 */
export function composeMatters(type: DemoPowerType, departments: readonly DemoDepartment[]): ComposedMatter[] {
  const rows = departments.flatMap((department) => rowsOf(type, department));
  const split = chooseSplit(rows, POWER_COUNTS[type] - rows.length, type);
  return rows.flatMap((row) =>
    (split.has(row) ? row.split : [row.whole]).map((matter) => ({
      department: row.department,
      rule: row.rule,
      name: type === 'penalty' ? penaltyName(matter) : matter,
    })),
  );
}

function rowsOf(type: DemoPowerType, department: DemoDepartment): Row[] {
  return department.rules
    .filter((rule) => rule.type === type)
    .flatMap((rule) => rule.matters.map((template) => ({ rule, forms: matterForms(template, department.lists) })))
    .map(({ rule, forms }, place) => ({ ...forms, department, rule, place }));
}

function chooseSplit(rows: readonly Row[], missing: number, type: DemoPowerType): ReadonlySet<Row> {
  const chosen = new Set<Row>();
  let left = missing;
  const inTurns = [...rows].sort((a, b) => a.place - b.place || a.department.sortOrder - b.department.sortOrder);
  for (const row of inTurns) {
    const gain = row.split.length - 1;
    if (gain === 0 || gain > left) continue;
    chosen.add(row);
    left -= gain;
  }
  if (left !== 0) throw new Error(`The demo data give ${left} too few or too many powers of type ${type}.`);
  return chosen;
}

/** Acts that are done to something begin with 对 already. */
function penaltyName(act: string): string {
  return act.startsWith('对') ? `${act}的处罚` : `对${act}的处罚`;
}
