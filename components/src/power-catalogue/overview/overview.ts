import type { Change } from '@sunlit/contract';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../../internal/add-styles.js';
import type { CatalogueClient } from '../../internal/catalogue-client.js';
import { isAbort } from '../../internal/failure.js';
import { formatDay } from '../../strings/dates.js';
import { formatNumber } from '../../strings/numbers.js';
import { resolveStrings } from '../../strings/resolve-strings.js';
import type { CatalogueState } from '../catalogue-state.js';
import type { Words } from '../words.js';
import { overviewStyles } from './overview-styles.js';
import { overviewEn, overviewZhCn, type OverviewStrings } from './overview-strings.js';

const SHOWN_CHANGES = 8;

/** What stands beside the list while no power is open: how many of each type, and what changed lately. */
export class Overview implements ReactiveController {
  readonly #host: LitElement;
  #client: CatalogueClient | undefined;
  #changes: readonly Change[] = [];
  #abort: AbortController | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    addStyles(host, overviewStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#client = undefined;
  }

  render(
    client: CatalogueClient,
    words: Words,
    state: CatalogueState,
    onOpen: (powerId: string) => void,
  ): TemplateResult {
    const departmentId = state.model?.snapshot.departments[state.scope.department ?? -1]?.id;
    if (client !== this.#client) void this.#load(client, departmentId);
    const strings = resolveStrings(words.language === 'en' ? overviewEn : overviewZhCn, words.overrides);
    return html`<div class="overview">
      <p class="lead">${words.strings.choose}</p>
      ${this.#renderTypes(words, state, strings)}
      ${
        this.#changes.length === 0
          ? nothing
          : html`<h3>${strings.changes}</h3>
              <ul class="changes">
                ${this.#changes.map((change) => this.#renderChange(change, words, strings, onOpen))}
              </ul>`
      }
    </div>`;
  }

  /** A bar per type from zero, each with its number: the table and the chart are one. */
  #renderTypes({ labels }: Words, state: CatalogueState, strings: OverviewStrings): TemplateResult | typeof nothing {
    const counts = state.result?.counts.type;
    if (counts === undefined || labels === undefined || state.fixed.has('type')) return nothing;
    const types = Array.from(counts, (count, type) => ({ type, count })).filter(({ count }) => count > 0);
    const most = Math.max(...types.map(({ count }) => count), 1);
    return html`<h3>${strings.types}</h3>
      <table class="types">
        <thead class="unseen">
          <tr>
            <th scope="col">${labels.facet('type')}</th>
            <th scope="col">${strings.number}</th>
          </tr>
        </thead>
        <tbody>
          ${types.map(
            ({ type, count }) =>
              html`<tr>
                <th scope="row">
                  <button class="quiet" type="button" @click=${() => state.select({ type: new Set([type]) })}>
                    ${labels.type(type)}
                  </button>
                </th>
                <td>
                  <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect width=${Math.max(0.6, (count / most) * 100)} height="8"></rect>
                  </svg>
                </td>
                <td class="number">${formatNumber(count)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  #renderChange(change: Change, words: Words, strings: OverviewStrings, onOpen: (id: string) => void): TemplateResult {
    const kinds: Readonly<Record<string, string>> = strings;
    return html`<li>
      <p class="note">${formatDay(change.effectiveFrom, words.language)} · ${kinds[change.kind] ?? change.kind}</p>
      ${
        change.kind === 'abolished'
          ? html`<p lang="zh-CN">${change.name}</p>`
          : html`<button class="quiet name" type="button" lang="zh-CN" @click=${() => onOpen(change.powerId)}>
              ${change.name}
            </button>`
      }
      ${change.reason === undefined ? nothing : html`<p class="note" lang="zh-CN">${change.reason}</p>`}
    </li>`;
  }

  async #load(client: CatalogueClient, departmentId: Change['departmentId'] | undefined): Promise<void> {
    this.#client = client;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    try {
      const filters = departmentId === undefined ? {} : { departmentId };
      const page = await client.changes.list({ limit: SHOWN_CHANGES, ...filters }, { signal });
      this.#changes = page.items;
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      // The list itself works; news that did not come are left out.
      this.#changes = [];
    }
    this.#host.requestUpdate();
  }
}
