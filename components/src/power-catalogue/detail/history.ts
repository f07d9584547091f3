import type { Power, PowerDiff, PowerVersionSummary } from '@sunlit/contract';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../../internal/add-styles.js';
import type { CatalogueClient } from '../../internal/catalogue-client.js';
import { isAbort } from '../../internal/failure.js';
import { formatDay } from '../../strings/dates.js';
import { format } from '../../strings/format.js';
import { resolveStrings } from '../../strings/resolve-strings.js';
import type { DetailContext } from './detail-context.js';
import { renderDiff } from './diff.js';
import { historyStyles } from './history-styles.js';
import { historyEn, historyZhCn, type HistoryStrings } from './history-strings.js';

type Versions = readonly PowerVersionSummary[];

interface HistoryContext extends DetailContext {
  readonly history: HistoryStrings;
}

/** All published versions of a power, newest first, and what each changed (`peers.md` rows 22, 24). */
export class PowerHistory implements ReactiveController {
  readonly #host: LitElement;
  #powerId: Power['id'] | undefined;
  #versions: Versions | 'loading' | 'failed' = 'loading';
  #diffs: ReadonlyMap<number, PowerDiff | 'loading' | 'failed'> = new Map();
  #abort = new AbortController();

  constructor(host: LitElement) {
    this.#host = host;
    addStyles(host, historyStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#powerId = undefined;
  }

  render(context: DetailContext): TemplateResult {
    const { power, client, words } = context;
    const history = resolveStrings(words.language === 'en' ? historyEn : historyZhCn, words.overrides);
    if (client !== undefined && power.id !== this.#powerId) void this.#load(client, power.id);
    if (this.#versions === 'loading') return html`<p class="note" role="status">${history.historyLoading}</p>`;
    if (this.#versions === 'failed') return html`<p class="note" role="alert">${history.historyFailed}</p>`;
    const versions = this.#versions;
    return html`<ol class="versions">
      ${versions.map((version, index) => this.#renderVersion(version, versions[index + 1], { ...context, history }))}
    </ol>`;
  }

  #renderVersion(
    version: PowerVersionSummary,
    before: PowerVersionSummary | undefined,
    context: HistoryContext,
  ): TemplateResult {
    const { strings, history, words } = context;
    const diff = this.#diffs.get(version.versionNo);
    return html`<li class="version">
      <p>
        <span class="strong">${format(strings.version, { no: version.versionNo })}</span>
        <span class="note">${statusName(version.status, history)} · ${periodText(version, context)}</span>
      </p>
      <p lang="zh-CN">${version.reason ?? (before === undefined ? history.historyFirst : history.historyUnnamed)}</p>
      ${
        before === undefined
          ? nothing
          : html`<button
              class="quiet"
              type="button"
              aria-expanded=${diff === undefined ? 'false' : 'true'}
              @click=${() => this.#toggle(version.versionNo, before.versionNo, context)}
            >
              ${history.historyCompare}
            </button>`
      }
      ${diff === 'loading' ? html`<p class="note" role="status">${history.historyLoading}</p>` : nothing}
      ${diff === 'failed' ? html`<p class="note" role="alert">${history.historyFailed}</p>` : nothing}
      ${diff === undefined || typeof diff === 'string' ? nothing : renderDiff(diff, history, words.language)}
    </li>`;
  }

  async #load(client: CatalogueClient, powerId: Power['id']): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#powerId = powerId;
    this.#versions = 'loading';
    this.#diffs = new Map();
    try {
      this.#versions = (await client.powers.versions(powerId, { signal })).items;
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      this.#versions = 'failed';
    }
    this.#host.requestUpdate();
  }

  #toggle(to: number, from: number, { client, power }: DetailContext): void {
    if (this.#diffs.has(to)) this.#setDiff(to, undefined);
    else if (client !== undefined) void this.#loadDiff(client, power.id, from, to);
  }

  async #loadDiff(client: CatalogueClient, powerId: Power['id'], from: number, to: number): Promise<void> {
    const { signal } = this.#abort;
    this.#setDiff(to, 'loading');
    try {
      this.#setDiff(to, await client.powers.diff(powerId, { from, to }, { signal }));
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.#setDiff(to, 'failed');
    }
  }

  #setDiff(to: number, diff: PowerDiff | 'loading' | 'failed' | undefined): void {
    const diffs = new Map(this.#diffs);
    if (diff === undefined) diffs.delete(to);
    else diffs.set(to, diff);
    this.#diffs = diffs;
    this.#host.requestUpdate();
  }
}

function periodText(version: PowerVersionSummary, { history, words }: HistoryContext): string {
  const { effectiveFrom, effectiveTo } = version;
  if (effectiveFrom === undefined) return '';
  const from = formatDay(effectiveFrom, words.language);
  if (effectiveTo === undefined) return format(history.historySince, { from });
  return format(history.historyPeriod, { from, to: formatDay(effectiveTo, words.language) });
}

function statusName(status: string, history: HistoryStrings): string {
  const names: Readonly<Record<string, string>> = {
    scheduled: history.statusScheduled,
    active: history.statusActive,
    suspended: history.statusSuspended,
    superseded: history.statusSuperseded,
    abolished: history.statusAbolished,
  };
  return names[status] ?? status;
}
