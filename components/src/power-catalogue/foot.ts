import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueClient, ExportFilters } from '../internal/catalogue-client.js';
import { safeLink } from '../internal/safe-link.js';
import { formatInstant } from '../strings/dates.js';
import { format } from '../strings/format.js';
import type { CatalogueState } from './catalogue-state.js';
import { exportFilters } from './export-filters.js';
import type { Words } from './words.js';

interface FootContext {
  readonly words: Words;
  readonly state: CatalogueState;
  readonly client: CatalogueClient | undefined;
  readonly link: string | undefined;
  readonly help: TemplateResult | undefined;
  readonly onHelp: () => void;
}

const FORMATS = ['xlsx', 'csv', 'json'] as const;

/** Which day the data are of, downloads of what is shown, and the keyboard help. */
export function renderFoot({ words, state, client, link, help, onHelp }: FootContext): TemplateResult {
  const { strings, language } = words;
  const asOf = state.model?.snapshot.asOf;
  return html`<div class="foot-line">
      <span>${asOf === undefined ? nothing : format(strings.asOf, { time: formatInstant(asOf, language) })}</span>
      <span class="links">
        ${
          client === undefined
            ? nothing
            : html`<span>${strings.download}</span
                >${FORMATS.map((name) => renderDownload(name, client, exportFilters(state)))}`
        }
        ${link === undefined ? nothing : html`<a href=${link} rel="noopener">${strings.openPlatform}</a>`}
        <button class="quiet" type="button" aria-expanded=${help === undefined ? 'false' : 'true'} @click=${onHelp}>
          ${strings.keys}
        </button>
      </span>
    </div>
    ${help ?? nothing}`;
}

function renderDownload(
  name: (typeof FORMATS)[number],
  client: CatalogueClient,
  filters: ExportFilters,
): TemplateResult | typeof nothing {
  const address = safeLink(client.powers.exportUrl(name, filters));
  return address === undefined ? nothing : html`<a href=${address} rel="noopener" download>${name.toUpperCase()}</a>`;
}
