import type { Flowchart } from '@sunlit/contract';
import type { Queryable } from '../database/schema.js';
import { ApiProblem } from '../http/api-problem.js';
import { listChanges } from '../modules/changes/repository.js';
import { findDepartment, listDepartments, listPowerTypes } from '../modules/departments/repository.js';
import { listEntries } from '../modules/powers/list-entries.js';
import { listVersions, retrievePower } from '../modules/powers/read-power.js';
import { retrieveFlowchart } from '../modules/processes/read-flowchart.js';
import { chartLanguage } from './chart-language.js';
import { findByCode } from './find-by-code.js';
import { makeFlowchart, type FlowchartAsked } from './flowchart-source.js';
import { inLanguage } from './layout.js';
import { departmentPage, homePage, notFoundPage, powersPage, typeName, type Frame } from './list-pages.js';
import type { MadePage } from './made-page.js';
import type { PageContext } from './page-context.js';
import { powerPage } from './power-page.js';

/** What a reader asked for. */
export type PageRequest =
  | { readonly kind: 'home' }
  | {
      readonly kind: 'powers';
      readonly q: string;
      readonly type: string;
      readonly department: string;
      readonly cursor: string;
    }
  | { readonly kind: 'power'; readonly code: string }
  | ({ readonly kind: 'flowchart' } & FlowchartAsked)
  | { readonly kind: 'department'; readonly departmentId: string };

export interface PageData {
  readonly database: Queryable;
}

const PAGE_SIZE = 50;
const RECENT_CHANGES = 10;

/**
 * Reads what a page shows and draws it.
 *
 * @throws {ApiProblem} `power_not_found`, `department_not_found`, `request_invalid` (a cursor of another list), and as
 * {@link makeFlowchart}
 */
export async function makePage(data: PageData, context: PageContext, asked: PageRequest): Promise<MadePage> {
  switch (asked.kind) {
    case 'home':
      return page(await makeHome(data, context));
    case 'powers':
      return page(await makePowers(data, context, asked));
    case 'power':
      return makePower(data, context, asked.code);
    case 'flowchart':
      return makeFlowchart(data.database, context, asked);
    case 'department':
      return page(await makeDepartment(data, context, asked.departmentId));
  }
}

/** The page for an address where there is nothing; `code` says what is missing. */
export async function makeNotFoundPage(
  { database }: PageData,
  context: PageContext,
  { path, code }: { readonly path: string; readonly code: string },
): Promise<string> {
  return notFoundPage(context, await readFrame(database, context), { path, code });
}

function page(text: string): MadePage {
  return { kind: 'page', text };
}

async function readFrame(db: Queryable, { today }: PageContext): Promise<Frame> {
  return { departments: await listDepartments(db, { day: today }), types: await listPowerTypes(db, today) };
}

async function makeHome({ database }: PageData, context: PageContext): Promise<string> {
  const frame = await readFrame(database, context);
  const { items } = await listChanges(database, { limit: RECENT_CHANGES });
  const demo = await database
    .selectFrom('catalogue_entries')
    .select('is_demo')
    .where('is_demo', '=', true)
    .limit(1)
    .execute();
  return homePage(context, { ...frame, changes: items, isDemo: demo.length > 0 });
}

async function makePowers(
  { database }: PageData,
  context: PageContext,
  asked: Extract<PageRequest, { kind: 'powers' }>,
): Promise<string> {
  const { q, type, department, cursor } = asked;
  const query = {
    limit: PAGE_SIZE,
    q,
    ...(type === '' ? {} : { powerType: type }),
    ...(department === '' ? {} : { departmentId: department }),
    ...(cursor === '' ? {} : { cursor }),
  };
  const found = await listEntries(database, query, context.today);
  return powersPage(context, {
    ...(await readFrame(database, context)),
    values: { q, type, department },
    page: found,
  });
}

async function makePower({ database }: PageData, context: PageContext, code: string): Promise<MadePage> {
  const found = await findByCode(database, code, context.today);
  if (found === undefined) throw new ApiProblem('power_not_found');
  if (found.code !== code) {
    return { kind: 'redirect', path: inLanguage(`/powers/${encodeURIComponent(found.code)}`, context) };
  }
  const { today, publicOrigin } = context;
  const power = await retrievePower(database, found.powerId, { today, publicOrigin });
  const versions = await listVersions(database, found.powerId, today);
  const types = await listPowerTypes(database, today);
  const type = types.find((candidate) => candidate.code === power.powerType);
  const chart = await findChart(database, found.powerId, context);
  return page(powerPage(context, { power, versions, chart, typeName: typeName(type, power.powerType, context) }));
}

/** An altered chart is not shown; the power still is. The page and the API of the chart raise the alarm. */
const WITHOUT_CHART: ReadonlySet<string> = new Set(['flowchart_not_found', 'flowchart_altered']);

/** The chart of a power as it is in force; most imported powers have none. */
async function findChart(db: Queryable, powerId: string, context: PageContext): Promise<Flowchart | undefined> {
  const look = { language: chartLanguage(context), direction: 'down' } as const;
  const { today, publicOrigin } = context;
  try {
    return await retrieveFlowchart(db, powerId, { look, today, publicOrigin });
  } catch (cause) {
    if (cause instanceof ApiProblem && WITHOUT_CHART.has(cause.code)) return undefined;
    throw cause;
  }
}

async function makeDepartment({ database }: PageData, context: PageContext, departmentId: string): Promise<string> {
  const department = await findDepartment(database, departmentId, context.today);
  if (department === undefined) throw new ApiProblem('department_not_found');
  const found = await listEntries(database, { limit: PAGE_SIZE, departmentId }, context.today);
  return departmentPage(context, { ...(await readFrame(database, context)), department, page: found });
}
