import { css } from 'lit';

/** Chosen filters, marked words, the foot. */
export const askingStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 4px 0;
  }
  .chips .quiet {
    margin: 0;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_target);
    max-width: 100%;
    padding: 2px 10px;
    border: 1px solid var(--_accent);
    border-radius: 4px;
    background: var(--_accent-weak);
    font-size: var(--_size-label);
    line-height: 1.4;
    text-align: start;
  }
  .cross {
    position: relative;
    flex: none;
    width: 10px;
    height: 10px;
  }
  .cross::before,
  .cross::after {
    content: '';
    position: absolute;
    top: 4px;
    left: -1px;
    width: 12px;
    border-top: 1.5px solid currentColor;
    transform: rotate(45deg);
  }
  .cross::after {
    transform: rotate(-45deg);
  }
  mark {
    background: var(--_accent-weak);
    color: inherit;
    font-weight: 600;
  }
  .row[aria-selected='true'] mark {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .foot-line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 4px 24px;
    padding: 12px 16px 0;
    color: var(--_ink-muted);
    font-size: var(--_size-note);
  }
  .foot-line .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .foot-line .quiet {
    font-size: inherit;
  }
  .foot-line a,
  .foot-line .quiet {
    min-height: 24px;
    padding: 0;
    margin: 0;
    line-height: 24px;
  }
  @media (forced-colors: active) {
    mark {
      box-shadow: none;
      text-decoration: underline;
    }
  }
`;
