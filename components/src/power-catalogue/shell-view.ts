import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../strings/format.js';
import { formatNumber } from '../strings/numbers.js';
import type { ShellStrings } from '../strings/zh-cn.js';
import type { CatalogueState } from './catalogue-state.js';

export interface HeadContext {
  readonly state: CatalogueState;
  readonly strings: ShellStrings;
  readonly heading: string;
  readonly isDemo: boolean;
  readonly onClear: () => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

/** Heading and search. */
export function renderHead({ state, strings, heading, isDemo, onClear, onKeydown }: HeadContext): TemplateResult {
  const onInput = (event: Event): void => {
    // A Chinese input method sends half-spelt words while it is composing; they are no question yet.
    if (event instanceof InputEvent && event.isComposing) return;
    if (event.target instanceof HTMLInputElement) state.setText(event.target.value);
  };
  return html`<header class="head">
    <div class="headline" part="heading">
      <slot name="heading"><h2>${heading}</h2></slot>
      ${isDemo ? html`<span class="tag">${strings.demo}</span>` : nothing}
    </div>
    <div class="search" role="search">
      <input
        part="control"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="200"
        aria-label=${strings.searchLabel}
        placeholder=${strings.searchHint}
        .value=${state.text}
        @input=${onInput}
        @compositionend=${onInput}
        @keydown=${onKeydown}
      />
      ${
        state.text === ''
          ? nothing
          : html`<button class="quiet" type="button" @click=${onClear}>${strings.searchClear}</button>`
      }
    </div>
  </header>`;
}

/** How many there are, or how many were found. */
export function countText(state: CatalogueState, strings: ShellStrings): string {
  const count = state.result?.rows.length ?? 0;
  const isAsked = state.text.trim() !== '' || state.chosenCount > 0;
  return format(isAsked ? strings.found : strings.count, { n: formatNumber(count) });
}

/** What the button says that shows the filters: how many are chosen. */
export function filterText({ chosenCount }: CatalogueState, strings: ShellStrings): string {
  return chosenCount === 0 ? strings.filters : strings.filtersOpen.replace('{n}', formatNumber(chosenCount));
}
