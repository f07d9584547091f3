import type { Change, Department, DepartmentSummary, Page, PowerSummary, PowerType } from '@sunlit/contract';
import { html, type SafeHtml } from './html.js';
import { inLanguage, renderPage } from './layout.js';
import { label, type PageContext } from './page-context.js';
import { contactList, fact } from './power-facts-list.js';

/** Departments and types, for names and for the search form. */
export interface Frame {
  readonly departments: readonly DepartmentSummary[];
  readonly types: readonly PowerType[];
}

export interface SearchValues {
  readonly q: string;
  readonly type: string;
  readonly department: string;
}

const NOTHING_ASKED: SearchValues = { q: '', type: '', department: '' };

export function typeName(type: PowerType | undefined, code: string, { language }: PageContext): string {
  if (type === undefined) return code;
  return language === 'en' ? type.nameEn : type.name;
}

export function departmentName(department: DepartmentSummary, { language }: PageContext): string {
  return language === 'en' ? (department.nameEn ?? department.name) : department.name;
}

function searchForm(context: PageContext, { departments, types }: Frame, values: SearchValues): SafeHtml {
  const { texts, language } = context;
  const option = (value: string, text: string, chosen: string): SafeHtml =>
    value === chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`;
  return html`<form class="search" role="search" action="/powers" method="get">
    ${language === 'en' && html`<input type="hidden" name="lang" value="en" />`}
    <label class="wide"
      >${texts.searchLabel}<input type="search" name="q" value="${values.q}" maxlength="200" aria-describedby="hint"
    /></label>
    <label
      >${texts.type}<select name="type">
        ${option('', texts.allTypes, values.type)}${types.map((type) =>
          option(type.code, typeName(type, type.code, context), values.type),
        )}
      </select></label
    >
    <label
      >${texts.department}<select name="department">
        ${option('', texts.allDepartments, values.department)}${departments.map((department) =>
          option(department.id, departmentName(department, context), values.department),
        )}
      </select></label
    >
    <button>${texts.search}</button>
    <p id="hint" class="hint">${texts.searchHint}</p>
  </form>`;
}

function powerList(context: PageContext, { departments, types }: Frame, powers: readonly PowerSummary[]): SafeHtml {
  const { texts } = context;
  const names = new Map(departments.map((department) => [String(department.id), departmentName(department, context)]));
  const typeOf = new Map(types.map((type) => [String(type.code), type]));
  return html`<ul class="powers">
    ${powers.map(
      (power) =>
        html`<li>
          <a href="${inLanguage(`/powers/${encodeURIComponent(power.code)}`, context)}" lang="zh-CN">${power.name}</a>
          ${power.status !== 'active' && html`<span class="status ${power.status}">${label(texts.statuses, power.status)}</span>`}
          <small
            >${typeName(typeOf.get(power.powerType), power.powerType, context)} · ${names.get(power.departmentId)} ·
            ${power.code}</small
          >
        </li>`,
    )}
  </ul>`;
}

/** What only paper says: that the list goes on. On the screen a link leads to the rest. */
function printedPart(context: PageContext, { items, nextCursor }: Page<PowerSummary>, path: string): SafeHtml | false {
  if (nextCursor === undefined) return false;
  const address = inLanguage(`${context.publicOrigin}${path}`, context);
  return html`<p class="on-paper">${context.texts.printedPart(items.length, address)}</p>`;
}

export interface PowersPageInput extends Frame {
  readonly values: SearchValues;
  readonly page: Page<PowerSummary>;
}

/** The list of powers with its search. */
export function powersPage(context: PageContext, input: PowersPageInput): string {
  const { texts } = context;
  const { page, values } = input;
  const search = searchOf(values);
  const exported = new URLSearchParams({
    ...(values.q === '' ? {} : { q: values.q }),
    ...(values.type === '' ? {} : { powerType: values.type }),
    ...(values.department === '' ? {} : { departmentId: values.department }),
  }).toString();
  const main = html` <h1>${texts.allPowers}</h1>
    ${searchForm(context, input, values)}
    <p class="total" role="status">
      ${page.total !== undefined && texts.hits(page.total, page.totalIsCapped === true)}
    </p>
    ${page.items.length === 0 ? html`<p class="empty"><strong>${texts.nothingFound}</strong> ${texts.nothingFoundHint}</p>` : powerList(context, input, page.items)}
    ${printedPart(context, page, search === '' ? '/powers' : `/powers?${search}`)}
    ${page.nextCursor !== undefined && html`<p><a class="action" rel="next" href="${inLanguage(`/powers?${withCursor(search, page.nextCursor)}`, context)}">${texts.nextPage}</a></p>`}
    <p class="downloads">
      ${texts.download}
      ${['xlsx', 'csv', 'json'].map((format) => html`<a href="/v1/powers/export.${format}${exported === '' ? '' : `?${exported}`}">${format.toUpperCase()}</a> `)}
    </p>`;
  return renderPage(context, {
    title: values.q === '' ? texts.allPowers : `${values.q} · ${texts.allPowers}`,
    path: search === '' ? '/powers' : `/powers?${search}`,
    isDemo: page.items.some(({ isDemo }) => isDemo),
    main,
  });
}

function searchOf(values: SearchValues): string {
  const given = Object.entries(values).flatMap(([name, value]: [string, string]) =>
    value === '' ? [] : [[name, value]],
  );
  return new URLSearchParams(given).toString();
}

function withCursor(search: string, cursor: string): string {
  return search === '' ? `cursor=${cursor}` : `${search}&cursor=${cursor}`;
}

export interface HomePageInput extends Frame {
  readonly changes: readonly Change[];
  readonly isDemo: boolean;
}

/** The front page: search, types, departments, what changed. */
export function homePage(context: PageContext, input: HomePageInput): string {
  const { texts } = context;
  const { types, departments, changes } = input;
  const main = html` <h1>${texts.site}</h1>
    <p class="lead">${texts.motto}</p>
    ${searchForm(context, input, NOTHING_ASKED)}
    <section aria-labelledby="types">
      <h2 id="types">${texts.powerTypes}</h2>
      <ul class="counts">
        ${types
          .filter(({ powerCount }) => powerCount > 0)
          .map((type) =>
            countLink(`/powers?type=${type.code}`, typeName(type, type.code, context), type.powerCount, context),
          )}
      </ul>
    </section>
    <section aria-labelledby="departments">
      <h2 id="departments">${texts.departments}</h2>
      <ul class="counts">
        ${departments.map((department) =>
          countLink(
            `/departments/${department.id}`,
            departmentName(department, context),
            department.powerCount,
            context,
          ),
        )}
      </ul>
    </section>
    <section aria-labelledby="changes">
      <h2 id="changes">${texts.recentChanges}</h2>
      <ul class="powers">
        ${changes.map(
          (change) =>
            html`<li>
              <a href="${inLanguage(`/powers/${encodeURIComponent(change.code)}`, context)}" lang="zh-CN"
                >${change.name}</a
              >
              <small>${label(texts.changeKinds, change.kind)} · ${change.effectiveFrom} · ${change.code}</small>
            </li>`,
        )}
      </ul>
      <p><a href="/v1/changes.atom">${texts.changesFeed}</a></p>
    </section>`;
  return renderPage(context, { title: texts.site, path: '/', isDemo: input.isDemo, main });
}

function countLink(path: string, name: string, count: number, context: PageContext): SafeHtml {
  return html`<li><a href="${inLanguage(path, context)}">${name}</a> <small>${context.texts.count(count)}</small></li>`;
}

export interface DepartmentPageInput extends Frame {
  readonly department: Department;
  readonly page: Page<PowerSummary>;
}

/** A department: where it is, whom to turn to, and what it may do. */
export function departmentPage(context: PageContext, input: DepartmentPageInput): string {
  const { texts } = context;
  const { department, page } = input;
  const field = (name: string): string => label(texts.fields, name);
  const section = (name: string): string => label(texts.sections, name);
  const supervision = [...department.supervision, ...department.complaint];
  const main = html` <h1>${departmentName(department, context)}</h1>
    <dl class="facts">
      ${fact(field('address'), department.address)} ${fact(field('hours'), department.hours)}
      ${fact(field('phone'), department.phone)} ${fact(field('creditCode'), department.creditCode)}
    </dl>
    <section aria-labelledby="powers">
      <h2 id="powers">${section('powers')} <small>${texts.count(department.powerCount)}</small></h2>
      ${page.items.length === 0 ? html`<p class="empty">${texts.nothingFound}</p>` : powerList(context, input, page.items)}
      ${printedPart(context, page, `/powers?department=${department.id}`)}
      ${page.nextCursor !== undefined && html`<p><a class="action" href="${inLanguage(`/powers?department=${department.id}&cursor=${page.nextCursor}`, context)}" rel="next">${texts.nextPage}</a></p>`}
    </section>
    ${
      supervision.length > 0 &&
      html`<section aria-labelledby="supervision">
        <h2 id="supervision">${section('supervision')}</h2>
        ${contactList(supervision, context)}
      </section>`
    }
    ${
      department.offices.length > 0 &&
      html`<section aria-labelledby="offices">
        <h2 id="offices">${section('offices')}</h2>
        ${contactList(department.offices, context)}
      </section>`
    }`;
  return renderPage(context, {
    title: departmentName(department, context),
    path: `/departments/${department.id}`,
    isDemo: department.isDemo,
    main,
  });
}

/** What a page says when there is nothing at its address. */
export function notFoundPage(
  context: PageContext,
  frame: Frame,
  { path, code }: { readonly path: string; readonly code: string },
): string {
  const { texts } = context;
  const isChart = code === 'flowchart_not_found';
  const title = isChart ? texts.chart.missing : texts.notFound;
  const back = inLanguage(path.replace(/\/flowchart$/, ''), context);
  const main = html`<h1>${title}</h1>
    <p>${isChart ? texts.chart.missingHint : texts.notFoundHint}</p>
    ${isChart && html`<p><a href="${back}">${texts.chart.backToPower}</a></p>`}
    ${searchForm(context, frame, NOTHING_ASKED)}`;
  return renderPage(context, { title, path, isDemo: false, main });
}
