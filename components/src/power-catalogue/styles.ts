import { css } from 'lit';

/** The first view: head, search, facets, list, states. The detail brings its own with its chunk. */
export const styles = css`
  .base {
    --_height: var(--sunlit-power-catalogue-height, clamp(240px, 82vh, 880px));
    border-top: 2px solid var(--_ink);
    padding: 0 0 16px;
  }
  .head {
    padding: 16px 16px 12px;
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
    margin-bottom: 12px;
  }
  h2,
  ::slotted([slot='heading']) {
    font-size: var(--_size-section) !important;
    font-weight: 600 !important;
    line-height: 1.3 !important;
    margin: 0 !important;
  }
  .three h2,
  .two h2 {
    font-size: var(--_size-title) !important;
  }
  .tag {
    padding: 0 6px;
    border: 1px solid var(--_line-strong);
    border-radius: 2px;
    color: var(--_ink-muted);
    font-size: var(--_size-note);
    line-height: 1.5;
    white-space: nowrap;
  }
  .search {
    position: relative;
  }
  .search input {
    display: block;
    width: 100%;
    height: 48px;
    padding: 0 16px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    background: var(--_surface);
    font-size: var(--_size-lead);
    -webkit-appearance: none;
    appearance: none;
  }
  .search input:not(:placeholder-shown) {
    padding-right: 72px;
  }
  .elder .search input {
    height: 56px;
  }
  .search input:placeholder-shown {
    text-overflow: ellipsis;
  }
  .search input::placeholder {
    color: var(--_ink-muted);
    font-size: var(--_size-text);
    opacity: 1;
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
  .search .quiet {
    position: absolute;
    top: 0;
    right: 12px;
    height: 100%;
    margin: 0;
    padding: 0 8px;
  }
  .stale {
    margin: 0 16px 12px;
    padding: 8px 12px;
    border-left: 3px solid var(--_warning);
    background: var(--_sunken);
    font-size: var(--_size-label);
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-top: 1px solid var(--_line);
    border-bottom: 1px solid var(--_line);
  }
  .two .panes,
  .three .panes {
    height: var(--_height);
  }
  .two .panes {
    grid-template-columns: 232px minmax(0, 1fr);
  }
  .two .panes.reading {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
  .three .panes {
    grid-template-columns: 232px minmax(0, 5fr) minmax(0, 8fr);
  }
  .pane {
    min-width: 0;
    min-height: 0;
    position: relative;
  }
  .pane[hidden] {
    display: none;
  }
  .two .pane + .pane:not([hidden]),
  .three .pane + .pane {
    border-left: 1px solid var(--_line);
  }
  .two .reading .pane:nth-child(2) {
    border-left: 0 !important;
  }
  .two .scroll,
  .three .scroll {
    height: 100%;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .list-pane {
    display: flex;
    flex-direction: column;
    height: var(--_height);
  }
  .two .list-pane,
  .three .list-pane {
    height: 100%;
  }
  .list-head {
    flex: none;
    padding: 8px 16px;
    border-bottom: 1px solid var(--_line);
  }
  .list-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    min-height: var(--_target);
  }
  .total {
    font-size: var(--_size-label);
    font-weight: 600;
  }
  .notice {
    max-width: 42em;
    padding: 32px 16px 48px;
  }
  .notice-title {
    margin-bottom: 4px;
    font-size: var(--_size-lead);
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
    margin: 12px 0;
  }
  .skeleton {
    padding: 20px 16px;
    animation: appear 1ms linear 300ms both;
  }
  .bone {
    height: 14px;
    margin: 0 0 10px;
    border-radius: 2px;
    background: var(--_line);
    opacity: 0.7;
  }
  .bone.short {
    width: 45%;
    height: 10px;
    margin-bottom: 34px;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }
  .foot {
    min-height: 36px;
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    input[type='checkbox'] {
      -webkit-appearance: auto;
      appearance: auto;
    }
    input[type='checkbox']:checked::after {
      display: none;
    }
    .bone {
      border: 1px solid;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .button,
    .chip,
    .row {
      transition:
        background-color 120ms ease-out,
        border-color 120ms ease-out;
    }
  }
`;
