import { css } from 'lit';

/** The windowed list and its rows. */
export const listStyles = css`
  .window {
    flex: 1;
    min-height: 0;
    overflow-x: hidden;
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    contain: strict;
  }
  .canvas {
    position: relative;
  }
  .rows {
    position: absolute;
    top: 0;
    right: 0;
    left: 0;
    will-change: transform;
  }
  .row {
    padding: 12px 16px;
    border-bottom: 1px solid var(--_line);
    cursor: pointer;
    contain: content;
  }
  .row.away {
    position: absolute;
    right: 0;
    left: 0;
  }
  .row:hover {
    background: var(--_sunken);
  }
  .row[aria-selected='true'] {
    background: var(--_accent-weak);
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  .row:focus-visible {
    outline-offset: -4px !important;
  }
  .row-name {
    line-height: 1.5;
  }
  .row[aria-selected='true'] .row-name {
    font-weight: 600;
  }
  .row-meta {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    margin-top: 2px;
    color: var(--_ink-muted);
    font-size: var(--_size-note);
    line-height: 1.55;
  }
  .row-place {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .state {
    color: var(--_warning);
    font-weight: 600;
  }
`;
