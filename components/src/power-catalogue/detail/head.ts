import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../internal/safe-link.js';
import { formatDay } from '../../strings/dates.js';
import { format } from '../../strings/format.js';
import type { DetailContext } from './detail-context.js';
import { limitText, savedLimit } from './vocabulary.js';

interface HeadActions {
  readonly onApply: (event: Event) => void;
  readonly onPrint: () => void;
  readonly onQr: () => void;
  readonly isQrShown: boolean;
}

/** Name, code, type, department, notices, and what can be done: one primary action. */
export function renderDetailHead(context: DetailContext, actions: HeadActions): TemplateResult {
  const { power, strings, words } = context;
  const type = words.labels?.typeOf(power.powerType) ?? power.powerType;
  const apply = power.content.runsOnline ? safeLink(power.content.applyLink) : undefined;
  const page = safeLink(power.pageUrl);
  return html`<header class="detail-head">
    <p class="eyebrow"><span>${type}</span><span>${power.department.name}</span></p>
    <h3 data-start tabindex="-1" lang="zh-CN">${power.content.name}</h3>
    <p class="note code">${strings.code} <span class="code-text">${power.code}</span></p>
    ${renderNotices(context)}
    <p class="actions">
      ${
        apply === undefined
          ? nothing
          : html`<a class="button primary" href=${apply} rel="noopener" target="_blank" @click=${actions.onApply}
              >${strings.apply}</a
            >`
      }
      ${page === undefined ? nothing : html`<a href=${page} rel="noopener" target="_blank">${strings.openPage}</a>`}
      <button class="quiet" type="button" @click=${actions.onPrint}>${strings.print}</button>
      ${
        page === undefined
          ? nothing
          : html`<button
              class="quiet"
              type="button"
              aria-expanded=${actions.isQrShown ? 'true' : 'false'}
              @click=${actions.onQr}
            >
              ${strings.qr}
            </button>`
      }
    </p>
  </header>`;
}

/** A suspension or abolition in force, and a version that comes: with a shape and words, never by colour alone. */
function renderNotices({ power, strings, words }: DetailContext): TemplateResult {
  const { notice, coming } = power;
  const noticeText =
    notice?.kind === 'abolish' || power.status === 'abolished' ? strings.abolishedNotice : strings.suspendedNotice;
  return html`${
    notice === undefined
      ? nothing
      : html`<p class="standing alarm">
          <span aria-hidden="true">▲</span> ${format(noticeText, {
            day: formatDay(notice.since, words.language),
            reason: notice.reason,
          })}
        </p>`
  }
  ${
    coming === undefined
      ? nothing
      : html`<p class="standing">
          <span aria-hidden="true">◆</span> ${format(strings.comingNotice, {
            no: coming.versionNo,
            day: formatDay(coming.effectiveFrom, words.language),
          })}
        </p>`
  }`;
}

interface Fact {
  readonly name: string;
  readonly value: string | undefined;
  readonly note?: string | undefined;
}

/** The few numbers people come for. A gap is shown as a gap; what an office does unasked has no promise and no counter. */
export function renderKeyFacts({ power, strings }: DetailContext, isOnApplication: boolean): TemplateResult {
  const { content } = power;
  const saved = savedLimit(content.statutoryLimit, content.promisedLimit);
  const promised = content.handlingKind === 'instant' ? strings.instant : undefined;
  const entries: readonly (Fact | false)[] = [
    { name: strings.statutoryLimit, value: content.statutoryLimit && limitText(content.statutoryLimit, strings) },
    isOnApplication && {
      name: strings.promisedLimit,
      value: promised ?? (content.promisedLimit && limitText(content.promisedLimit, strings)),
      note: saved && format(strings.shorterBy, { limit: limitText(saved, strings) }),
    },
    (isOnApplication || content.hasFee !== undefined) && { name: strings.fee, value: feeText(content.hasFee, strings) },
    isOnApplication && {
      name: strings.channel,
      value: content.runsOnline ? strings.channelOnline : strings.channelCounter,
      note: visitsText(content.onSiteVisits, strings),
    },
  ];
  return html`<dl class="key-facts">
    ${entries
      .flatMap((entry) => entry || [])
      .map(
        ({ name, value, note }) =>
          html`<div>
            <dt>${name}</dt>
            <dd class=${value === undefined ? 'missing' : ''}>${value ?? strings.notPublished}</dd>
            ${note === undefined ? nothing : html`<dd class="note">${note}</dd>`}
          </div>`,
      )}
  </dl>`;
}

function feeText(hasFee: boolean | undefined, strings: DetailContext['strings']): string {
  if (hasFee === undefined) return strings.feeUnknown;
  return hasFee ? strings.feeSome : strings.feeNone;
}

function visitsText(visits: number | undefined, strings: DetailContext['strings']): string | undefined {
  if (visits === undefined) return undefined;
  return visits === 0 ? strings.visitsNone : format(strings.visits, { n: visits });
}
