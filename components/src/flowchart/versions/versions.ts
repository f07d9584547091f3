import type { Flowchart, FlowchartDiff, FlowchartSummary as Summary } from '@sunlit/contract';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../../internal/add-styles.js';
import { isAbort } from '../../internal/failure.js';
import { formatDay, formatInstant } from '../../strings/dates.js';
import { format } from '../../strings/format.js';
import type { ChartContext } from '../chart-context.js';
import { renderChanges } from './changes.js';
import { versionsZhCn, type VersionsStrings } from './strings-zh-cn.js';
import { versionsStyles } from './versions-styles.js';

/** All published charts of a power, newest first, and what each changed: a chunk of its own. */
export class Versions implements ReactiveController {
  readonly #host: LitElement;
  #powerId: string | undefined;
  #items: readonly Summary[] | 'loading' | 'failed' = 'loading';
  #diff: FlowchartDiff | 'loading' | 'failed' | undefined;
  #abort = new AbortController();

  constructor(host: LitElement) {
    this.#host = host;
    addStyles(host, versionsStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#powerId = undefined;
  }

  /** The comparison that this chart is a side of, for the marks on the drawing. */
  diffFor({ powerId, versionNo }: Flowchart): FlowchartDiff | undefined {
    const diff = this.#diff;
    if (diff === undefined || typeof diff === 'string' || diff.powerId !== powerId) return undefined;
    return diff.to === versionNo || diff.from === versionNo ? diff : undefined;
  }

  render(context: ChartContext): TemplateResult {
    const { chart, words } = context;
    const strings = words.of('versions', versionsZhCn);
    if (chart.powerId !== this.#powerId) void this.#load(context);
    const items = this.#items;
    if (items === 'loading') return html`<p class="versions note" role="status">${strings.versionsLoading}</p>`;
    if (items === 'failed') return html`<p class="versions note" role="alert">${strings.versionsFailed}</p>`;
    return html`<div class="versions">
      ${this.#diff === undefined ? this.#renderList(items, context, strings) : this.#renderDiff(context, strings)}
    </div>`;
  }

  #renderList(items: readonly Summary[], context: ChartContext, strings: VersionsStrings): TemplateResult {
    if (items.length === 0) return html`<p class="note">${strings.versionsNone}</p>`;
    return html`<ol class="version-list">
      ${items.map((item, index) => this.#renderVersion(item, items[index + 1], context, strings))}
    </ol>`;
  }

  #renderVersion(
    item: Summary,
    before: Summary | undefined,
    context: ChartContext,
    strings: VersionsStrings,
  ): TemplateResult {
    const { chart, words, onVersion } = context;
    const isShown = item.versionNo === chart.versionNo;
    return html`<li>
      <p>
        <span class="strong">${format(words.own.flowchartVersion, { no: item.versionNo })}</span>
        <span>${standingName(item.standing, strings)}</span>
        <span class="note">
          ${format(words.own.flowchartSince, { day: formatDay(item.effectiveFrom, words.language) })} ·
          ${format(words.own.flowchartAnnounced, { time: formatInstant(item.announcement.announcedAt, words.language) })}
          · ${format(strings.versionSteps, { n: item.stepCount })}
        </span>
      </p>
      <p class="version-actions">
        ${
          isShown
            ? html`<span class="note">${strings.versionShown}</span>`
            : html`<button class="quiet" type="button" @click=${() => onVersion(item.versionNo)}>
                ${strings.versionShow}
              </button>`
        }
        ${
          before === undefined
            ? nothing
            : html`<button class="quiet" type="button" @click=${() => void this.#compare(before, item, context)}>
                ${strings.versionCompare}
              </button>`
        }
      </p>
      <details>
        <summary>${strings.versionHash}</summary>
        <code>${item.publicHash}</code>
      </details>
    </li>`;
  }

  #renderDiff({ onVersion, chart, words }: ChartContext, strings: VersionsStrings): TemplateResult | typeof nothing {
    const diff = this.#diff;
    if (diff === undefined) return nothing;
    if (diff === 'loading') return html`<p class="note" role="status">${strings.versionsLoading}</p>`;
    if (diff === 'failed') return html`<p class="note" role="alert">${strings.versionsFailed}</p>`;
    const end = (): void => {
      this.#diff = undefined;
      this.#host.requestUpdate();
    };
    const isNewer = chart.versionNo === diff.to;
    return html`<section class="diff" aria-label=${format(strings.diffTitle, { from: diff.from, to: diff.to })}>
      <h3 tabindex="-1">${format(strings.diffTitle, { from: diff.from, to: diff.to })}</h3>
      <p class="note">${strings.diffLegend}</p>
      <p class="version-actions">
        <button class="quiet" type="button" @click=${() => onVersion(isNewer ? diff.from : diff.to)}>
          ${isNewer ? strings.diffShowOld : strings.diffShowNew}
        </button>
        <button class="quiet" type="button" @click=${end}>${strings.diffEnd}</button>
      </p>
      ${renderChanges(diff, strings, words)}
    </section>`;
  }

  async #load({ calls, chart }: ChartContext): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#powerId = chart.powerId;
    this.#items = 'loading';
    this.#diff = undefined;
    try {
      this.#items = (await calls?.history(chart.powerId, { signal }))?.items ?? [];
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      this.#items = 'failed';
    }
    this.#host.requestUpdate();
  }

  async #compare(from: Summary, to: Summary, { calls, chart, onVersion }: ChartContext): Promise<void> {
    const { signal } = this.#abort;
    this.#diff = 'loading';
    this.#host.requestUpdate();
    if (chart.versionNo !== to.versionNo) onVersion(to.versionNo);
    try {
      const range = { from: from.versionNo, to: to.versionNo };
      this.#diff = await calls?.diff(chart.powerId, range, { signal });
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      this.#diff = 'failed';
    }
    this.#host.requestUpdate();
  }
}

function standingName(standing: string, strings: VersionsStrings): string {
  const names: Readonly<Record<string, string>> = {
    current: strings.versionCurrent,
    announced: strings.versionAnnounced,
    past: strings.versionPast,
  };
  return names[standing] ?? standing;
}
