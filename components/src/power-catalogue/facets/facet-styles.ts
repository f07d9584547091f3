import { css } from 'lit';

/** The pane of filters. */
export const facetStyles = css`
  .filters {
    padding: 12px 16px 24px;
  }
  .facet {
    min-width: 0;
    margin: 0 0 20px;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-size: var(--_size-label);
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    min-height: var(--_target);
    padding: 4px 0;
    font-size: var(--_size-label);
    line-height: 1.55;
    cursor: pointer;
  }
  .choice:hover .choice-name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .choice-name {
    flex: 1;
    min-width: 0;
  }
  .choice.none {
    color: var(--_ink-muted);
  }
  .count {
    color: var(--_ink-muted);
    font-size: var(--_size-note);
    line-height: 1.8;
  }
  input[type='checkbox'] {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 3px 0 0;
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
    background: var(--_surface);
    -webkit-appearance: none;
    appearance: none;
    cursor: pointer;
  }
  .elder input[type='checkbox'] {
    width: 26px;
    height: 26px;
  }
  input[type='checkbox']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  input[type='checkbox']:checked::after {
    content: '';
    display: block;
    width: 32%;
    height: 62%;
    margin: 4% auto 0;
    border: solid var(--_on-accent);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .views {
    display: flex;
    gap: 20px;
    margin: 0 0 12px;
  }
  .views button {
    min-height: var(--_target);
    padding: 0;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--_ink-muted);
    font-size: var(--_size-label);
  }
  .views button[aria-selected='true'] {
    border-bottom-color: var(--_accent);
    color: var(--_ink);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .views button[aria-selected='false'] {
      border-color: Canvas;
    }
  }
  .filters-end {
    position: sticky;
    bottom: 0;
    padding: 12px 0;
    background: var(--_surface);
  }
  .filters-end .button {
    width: 100%;
  }
`;
