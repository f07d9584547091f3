import { css } from 'lit';

/** Styles of an opened step; they arrive with its chunk. */
export const stepStyles = css`
  .step-panel {
    min-width: 0;
    padding: 16px;
  }
  .beside .step-panel {
    border-top: 1px solid var(--_line);
    border-bottom: 1px solid var(--_line);
    border-left: 1px solid var(--_line);
    max-height: 85vh;
    overflow-y: auto;
  }
  .one .step[aria-expanded='true'] {
    scroll-margin: 16px 0 calc(50vh + 16px);
  }
  .one .canvas + .step-panel {
    position: sticky;
    bottom: 0;
    max-height: 50vh;
    overflow-y: auto;
    border-top: 2px solid var(--_ink);
    background: var(--_surface);
  }
  .steps .step-panel {
    margin-top: 8px;
    border-left: 2px solid var(--_line-strong);
  }
  .step-head {
    position: relative;
    padding-right: 56px;
  }
  .step-panel .quiet {
    min-height: var(--_control);
  }
  .step-head .quiet {
    position: absolute;
    top: -4px;
    right: 0;
  }
  .step-head h3 {
    margin: 2px 0 8px !important;
    padding: 0;
    font-size: var(--_size-section);
    font-weight: 600;
    line-height: 1.35;
  }
  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    color: var(--_ink-muted);
    font-size: var(--_size-note);
  }
  .step-facts > div {
    padding: 10px 0;
    border-top: 1px solid var(--_line);
  }
  .step-facts dt {
    color: var(--_ink-muted);
    font-size: var(--_size-note);
  }
  .step-facts .prose {
    white-space: pre-line;
  }
  .block-note {
    display: block;
  }
  .plain {
    list-style: none;
  }
  .plain > li + li {
    margin-top: 8px;
  }
  .step-panel summary {
    min-height: var(--_control);
    padding: 7px 0;
    color: var(--_accent);
    font-size: var(--_size-label);
    cursor: pointer;
  }
  .step-panel blockquote {
    margin: 0;
    padding: 0 0 0 12px;
    border-left: 2px solid var(--_line-strong);
  }
  .complain {
    padding-top: 12px;
    border-top: 1px solid var(--_line);
    font-size: var(--_size-label);
  }
`;
