import {
  MOST_FLOWS,
  MOST_LANES,
  MOST_STEPS,
  type Lane,
  type ProcessDefinition,
  type PublicLayer,
  type Step,
  type StepKind,
} from '@sunlit/contract';
import { plainInternalLayer } from '../definition/plain-internal-layer.js';
import { addEnds } from './add-ends.js';
import { LocalIds } from '../definition/local-ids.js';
import { guessLaneKind } from '../definition/guess-lane-kind.js';
import { mergeTable, type ReadTable } from './merge/merge-table.js';
import { readFlows } from './read-flows.js';
import { readText, readWork, type TableRow } from './read-cells.js';
import { TableError } from './table-error.js';
import { TableIssues, type TableIssue } from './table-issue.js';
import {
  ALIASES,
  COLUMNS,
  KIND_WORDS,
  keyOfWord,
  LANE_WORDS,
  OUTCOME_WORDS,
  START_WORDS,
  type Column,
} from './table-words.js';

export interface ImportedTable {
  readonly definition: ProcessDefinition;
  readonly issues: readonly TableIssue[];
}

export interface ImportTableOptions {
  /** The definition that the table was exported from, or that it is to change. */
  readonly before?: ProcessDefinition | undefined;
  /** Headings of the table: without them a column whose cells are all blank is taken for one that is not there. */
  readonly headings?: readonly string[] | undefined;
}

/** A row as a spreadsheet reader gives it: text by heading. */
export type TableRecord = Readonly<Record<string, unknown>>;

/**
 * Reads the table of steps of an office. A name, who does it, a limit and what comes next are enough; whatever is odd is
 * reported by row, field and kind, and the rest of the row is kept. The inside of each step is the plain one.
 *
 * With a definition from before, only cells that differ from its own table change it; what no cell can say stays as it
 * was, and whatever goes is reported.
 *
 * @throws {TableError} More steps or lanes than a definition may have.
 */
export function importTable(records: readonly TableRecord[], options: ImportTableOptions = {}): ImportedTable {
  const read = readStepTable(records);
  const { before, headings = [] } = options;
  if (before !== undefined) {
    const merged = mergeTable(before, read, new Set(headings.flatMap((heading) => columnOf(heading) ?? [])));
    refuseMany(merged.definition.publicLayer);
    return merged;
  }
  const publicLayer = addEnds(read.layer, read.ids, read.rows, read.issues);
  refuseMany(publicLayer);
  return { definition: { publicLayer, internalLayer: plainInternalLayer(publicLayer) }, issues: read.issues.found };
}

function readStepTable(records: readonly TableRecord[]): ReadTable {
  const issues = new TableIssues();
  const lanes = new Lanes(issues);
  const ids = new LocalIds();
  const rows = new Map<TableRow, Step>();
  for (const row of readRows(records, issues)) rows.set(row, readStep(row, lanes, ids, issues));
  const flows = readFlows(rows, issues);
  const [first] = rows.values();
  const start = [...rows.entries()].find(([, { kind }]) => kind === 'start');
  const layer: PublicLayer = {
    origin: originOf(start?.[0].cells['类型'], lanes.kindOf((start?.[1] ?? first)?.lane)),
    lanes: lanes.list,
    steps: [...rows.values()],
    flows,
    pauses: [],
    isWithdrawable: false,
  };
  return { layer, rows, ids, issues };
}

function refuseMany({ lanes, steps, flows }: PublicLayer): void {
  if (steps.length > MOST_STEPS || flows.length > MOST_FLOWS) {
    throw new TableError('too_many_steps', `步骤不得超过 ${String(MOST_STEPS)} 个。`);
  }
  if (lanes.length > MOST_LANES) throw new TableError('too_many_lanes', `泳道不得超过 ${String(MOST_LANES)} 条。`);
}

function columnOf(heading: string): Column | undefined {
  const plain = heading.replace(/[\s\uFEFF]/gu, '');
  return COLUMNS.find((each) => each === plain) ?? (Object.hasOwn(ALIASES, plain) ? ALIASES[plain] : undefined);
}

function readRows(records: readonly TableRecord[], issues: TableIssues): TableRow[] {
  const unknown = new Set<string>();
  const rows: TableRow[] = [];
  for (const [at, record] of records.entries()) {
    const cells: Partial<Record<Column, string>> = {};
    for (const [heading, value] of Object.entries(record)) {
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      if (text.trim() === '') continue;
      const column = columnOf(heading);
      if (column !== undefined) cells[column] = text;
      else if (!unknown.has(heading)) {
        unknown.add(heading);
        issues.report('column_unknown', { row: at + 1, field: heading, value: text });
      }
    }
    if (Object.keys(cells).length === 0) continue;
    if (cells['步骤名称'] === undefined) issues.report('row_nameless', { row: at + 1, field: '步骤名称' });
    else rows.push({ row: at + 1, cells });
  }
  return rows;
}

function readStep(row: TableRow, lanes: Lanes, ids: LocalIds, issues: TableIssues): Step {
  const { cells } = row;
  const number = cells['步骤编号']?.trim() ?? `step_${String(row.row)}`;
  const wanted = /^\d/.test(number) ? `step_${number}` : number;
  const isFresh = ids.of(number) === undefined;
  const id = ids.add(isFresh ? number : `row_${String(row.row)}`, isFresh ? wanted : undefined);
  if (!isFresh) issues.report('number_repeated', { row: row.row, field: '步骤编号', value: number }, id);
  const kind = readKind(row, issues);
  const outcome = readOutcome(row, kind, issues);
  const empty = { assistBodies: [], legalBases: [], remedies: [], materials: [], clock: 'counts' as const };
  return {
    ...empty,
    ...readWork(row, issues),
    id,
    kind,
    lane: lanes.of(row),
    name: readText(row, '步骤名称', 1000, issues) ?? (cells['步骤名称'] ?? '').slice(0, 1000),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

function readKind({ row, cells }: TableRow, issues: TableIssues): StepKind {
  const text = cells['类型']?.trim();
  if (text === '开始' || (text !== undefined && keyOfWord(START_WORDS, text) !== undefined)) return 'start';
  const kind = text === undefined ? undefined : keyOfWord(KIND_WORDS, text);
  if (kind !== undefined) return kind;
  const ways = [cells['下一步'], cells['退回']]
    .flatMap((cell) => (cell ?? '').split(/[;；\n]/u))
    .filter((way) => way.trim());
  const found = ways.length > 1 ? 'decision' : 'task';
  if (text !== undefined) issues.report('type_unknown', { row, field: '类型', value: text }, KIND_WORDS[found]);
  return found;
}

function readOutcome({ row, cells }: TableRow, kind: StepKind, issues: TableIssues): Step['outcome'] {
  const text = cells['办理结果']?.trim();
  if (text === undefined) return undefined;
  const outcome = keyOfWord(OUTCOME_WORDS, text);
  if (outcome !== undefined && kind === 'end') return outcome;
  issues.report(outcome === undefined ? 'outcome_unknown' : 'outcome_misplaced', {
    row,
    field: '办理结果',
    value: text,
  });
  return undefined;
}

function originOf(type: string | undefined, laneKind: string | undefined): PublicLayer['origin'] {
  const written = type === undefined ? undefined : keyOfWord(START_WORDS, type.trim());
  return written ?? (laneKind === 'applicant' ? 'on_application' : 'ex_officio');
}

/** Lanes by name, in the order in which they first appear. */
class Lanes {
  readonly list: Lane[] = [];
  readonly #byName = new Map<string, Lane>();
  readonly #issues: TableIssues;

  constructor(issues: TableIssues) {
    this.#issues = issues;
  }

  of(row: TableRow): string {
    const written = readText(row, '泳道', 1000, this.#issues)?.trim();
    if (written === undefined) this.#issues.report('lane_missing', { row: row.row, field: '泳道' });
    const name = written ?? '未标明泳道';
    const kind = this.#kind(row, name);
    const key = `${name}\n${kind}`;
    const found = this.#byName.get(key) ?? { id: `lane_${String(this.list.length + 1)}`, kind, name };
    if (!this.#byName.has(key)) this.list.push(found);
    this.#byName.set(key, found);
    return found.id;
  }

  kindOf(lane: string | undefined): string | undefined {
    return this.list.find(({ id }) => id === lane)?.kind;
  }

  #kind({ row, cells }: TableRow, name: string): Lane['kind'] {
    const text = cells['泳道类型']?.trim();
    const written = text === undefined ? undefined : keyOfWord(LANE_WORDS, text);
    const kind = written ?? guessLaneKind(name);
    if (text !== undefined && written === undefined) {
      this.#issues.report('lane_kind_unknown', { row, field: '泳道类型', value: text }, LANE_WORDS[kind]);
    }
    return kind;
  }
}
