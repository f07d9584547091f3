import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../../strings/format.js';
import { formatNumber } from '../../strings/numbers.js';
import type { ShellStrings } from '../../strings/zh-cn.js';
import type { CatalogueState } from '../catalogue-state.js';
import type { Labels } from '../labels.js';
import { FACETS, type FacetId } from '../model/facets.js';

/** How many values a facet shows before „all N“. */
const FIRST_VALUES = 8;

export interface FacetPanelContext {
  readonly state: CatalogueState;
  readonly labels: Labels;
  readonly strings: ShellStrings;
  /** Counts without any question, for an order of values that does not jump while somebody types. */
  readonly totals: Readonly<Record<FacetId, Uint32Array>>;
  readonly expanded: ReadonlySet<FacetId>;
  readonly onExpand: (facet: FacetId) => void;
}

/** Facets as groups of check boxes with live counts: what a click would bring. */
export function renderFacetPanel(context: FacetPanelContext): TemplateResult {
  const shown = FACETS.filter((facet) => !context.state.fixed.has(facet) && valuesOf(facet, context).length > 1);
  return html`${shown.map((facet) => renderFacet(facet, context))}`;
}

function valuesOf(facet: FacetId, { totals }: FacetPanelContext): readonly number[] {
  const counts = totals[facet];
  const values = Array.from(counts.keys()).filter((value) => (counts[value] ?? 0) > 0);
  return facet === 'department' ? values.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)) : values;
}

/** The first values of a long facet: those that have hits or are chosen come before those that have none. */
function firstOf(facet: FacetId, values: readonly number[], { state }: FacetPanelContext): readonly number[] {
  const matters = (value: number): boolean => state.has(facet, value) || (state.result?.counts[facet][value] ?? 0) > 0;
  const first = [...values.filter(matters), ...values.filter((value) => !matters(value))];
  return first.filter((value, index) => index < FIRST_VALUES || state.has(facet, value));
}

function renderFacet(facet: FacetId, context: FacetPanelContext): TemplateResult {
  const { strings, labels, expanded, onExpand } = context;
  const values = valuesOf(facet, context);
  const isLong = values.length > FIRST_VALUES + 4;
  const visible = isLong && !expanded.has(facet) ? firstOf(facet, values, context) : values;
  return html`<fieldset class="facet">
    <legend part="label">${labels.facet(facet)}</legend>
    ${visible.map((value) => renderValue(facet, value, context))}
    ${
      isLong
        ? html`<button
            class="quiet more"
            type="button"
            aria-expanded=${expanded.has(facet) ? 'true' : 'false'}
            @click=${() => onExpand(facet)}
          >
            ${expanded.has(facet) ? strings.showFewer : format(strings.showAll, { n: values.length })}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function renderValue(facet: FacetId, value: number, { state, labels }: FacetPanelContext): TemplateResult {
  const count = state.result?.counts[facet][value] ?? 0;
  return html`<label class=${count === 0 ? 'choice none' : 'choice'}>
    <input type="checkbox" .checked=${state.has(facet, value)} @change=${() => state.toggle(facet, value)} />
    <span class="choice-name">${labels.value(facet, value)}</span>
    <span class="count">${formatNumber(count)}</span>
  </label>`;
}
