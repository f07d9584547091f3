import type { DiscretionRange, Power, PublicPowerContent } from '@sunlit/contract';
import { html, safeHref, type HtmlValue, type SafeHtml } from './html.js';
import { label, type PageContext } from './page-context.js';
import { contactList } from './power-facts-list.js';

type Section = (content: PublicPowerContent, context: PageContext) => HtmlValue;

/** Everything public about a power, one section after the other; what is empty is left out. */
export function powerSections(power: Power, context: PageContext): readonly (SafeHtml | false)[] {
  return SECTIONS.map(([name, render]) => {
    const body = render(power.content, context);
    if (body === undefined || body === false || body === '') return false;
    return html`<section aria-labelledby="${name}">
      <h2 id="${name}">${label(context.texts.sections, name)}</h2>
      ${body}
    </section>`;
  });
}

const SECTIONS: readonly (readonly [string, Section])[] = [
  ['summary', ({ summary }) => prose(summary)],
  [
    'conditions',
    ({ conditions }) =>
      conditions.length > 0 &&
      list(
        conditions.map(({ text }) => text),
        'ol',
      ),
  ],
  ['prohibitions', ({ prohibitions }) => prose(prohibitions)],
  ['materials', materials],
  ['fees', fees],
  ['legalBases', legalBases],
  ['servicePlaces', ({ servicePlaces }, context) => contactList(servicePlaces, context)],
  ['consultation', ({ consultation }, context) => contactList(consultation, context)],
  ['supervision', ({ supervision, complaint }, context) => contactList([...supervision, ...complaint], context)],
  ['remedies', remedies],
  ['discretion', discretion],
  ['dutyList', duties],
  ['faqs', faqs],
];

/** Lines as the office wrote them, in the language of the law. */
function prose(text: string | undefined): SafeHtml | false {
  if (text === undefined) return false;
  return html`<div lang="zh-CN">${text.split(/\n+/).map((line) => html`<p>${line}</p>`)}</div>`;
}

function list(items: readonly HtmlValue[], tag: 'ol' | 'ul'): SafeHtml {
  const entries = items.map((item) => html`<li>${item}</li>`);
  return tag === 'ol'
    ? html`<ol lang="zh-CN">
        ${entries}
      </ol>`
    : html`<ul lang="zh-CN">
        ${entries}
      </ul>`;
}

/** A table that becomes cards on a phone: each cell carries the name of its column. */
function table(columns: readonly string[], rows: readonly (readonly HtmlValue[])[]): SafeHtml {
  return html`<table>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody lang="zh-CN">
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell, index) => html`<td data-label="${columns[index]}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function columnsOf({ texts }: PageContext, ...names: readonly string[]): string[] {
  return names.map((name) => label(texts.columns, name));
}

function materials(content: PublicPowerContent, context: PageContext): HtmlValue {
  if (content.materials.length === 0) return false;
  const word = (value: string): string => label(context.texts.vocabulary, value);
  const rows = content.materials.map((material) => {
    const sample = safeHref(material.sampleLink) ?? safeHref(material.templateLink);
    const name = sample === undefined ? material.name : html`<a href="${sample}" rel="noopener">${material.name}</a>`;
    const note = material.acceptanceStandard ?? material.guidance;
    return [
      html`${name}${note !== undefined && html`<small>${note}</small>`}`,
      word(material.necessity),
      material.sourceNote ?? word(material.source),
      word(material.form),
      material.copies,
    ];
  });
  return table(columnsOf(context, 'name', 'necessity', 'source', 'form', 'copies'), rows);
}

function fees(content: PublicPowerContent, context: PageContext): HtmlValue {
  if (content.fees.length === 0) return false;
  const rows = content.fees.map(({ name, standard, basis }) => [name, standard, basis]);
  return table(columnsOf(context, 'feeName', 'standard', 'basis'), rows);
}

function legalBases(content: PublicPowerContent, { texts }: PageContext): HtmlValue {
  if (content.legalBases.length === 0) return false;
  return list(
    content.legalBases.map(({ title, article, documentNo, text, versionDate, kind }) => {
      const note = [documentNo, versionDate, label(texts.vocabulary, kind)].filter((part) => part !== undefined);
      return html`<strong>《${title.replace(/^《|》$/g, '')}》${article}</strong>
        <small>${note.join(' · ')}</small> ${text !== undefined && html`<blockquote>${text}</blockquote>`}`;
    }),
    'ul',
  );
}

function remedies(content: PublicPowerContent, { texts }: PageContext): HtmlValue {
  if (content.remedies.length === 0) return false;
  return list(
    content.remedies.map(
      ({ kind, text, body, basis }) =>
        html`<strong>${label(texts.vocabulary, kind)}</strong> ${text}
          <small>${[body, basis].filter(Boolean).join(' · ')}</small>`,
    ),
    'ul',
  );
}

function rangeText(range: DiscretionRange): string {
  if (range.kind === 'text') return range.text;
  const { min, max, unit } = range;
  const bounds = min === undefined ? `≤ ${max ?? ''}` : max === undefined ? `≥ ${min}` : `${min}–${max}`;
  return `${range.kind === 'base_multiple' ? `${range.baseName} × ` : ''}${bounds} ${unit}`;
}

function discretion(content: PublicPowerContent, context: PageContext): HtmlValue {
  const benchmark = content.discretionBenchmark;
  if (benchmark === undefined) return false;
  const rows = benchmark.grades.map(({ situation, grade, ranges }) => [
    situation,
    grade,
    ranges.map((range) => html`<p>${rangeText(range)}</p>`),
  ]);
  return html`${prose(benchmark.scope)}${table(columnsOf(context, 'situation', 'grade', 'range'), rows)}${prose(benchmark.source)}`;
}

function duties(content: PublicPowerContent, context: PageContext): HtmlValue {
  if (content.dutyList.length === 0) return false;
  const rows = content.dutyList.map(({ duty, responsible, accountability }) => [duty, responsible, accountability]);
  return table(columnsOf(context, 'duty', 'responsible', 'accountability'), rows);
}

function faqs(content: PublicPowerContent): HtmlValue {
  if (content.faqs.length === 0) return false;
  return html`<dl class="faqs" lang="zh-CN">
    ${content.faqs.map(
      ({ question, answer }) =>
        html`<div>
          <dt>${question}</dt>
          <dd>${answer}</dd>
        </div>`,
    )}
  </dl>`;
}
