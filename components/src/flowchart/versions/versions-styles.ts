import { css } from 'lit';

/** Styles of versions and comparisons; they arrive with their chunk. */
export const versionsStyles = css`
  .versions {
    margin: 0 16px 12px;
    padding: 4px 0 8px;
    border-top: 1px solid var(--_line);
  }
  .version-list,
  .changes {
    list-style: none;
  }
  .version-list > li:last-child {
    border-bottom: 0;
  }
  .version-list > li {
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .version-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 20px;
  }
  .version-actions .quiet {
    min-height: var(--_control);
    margin: 0;
    padding: 0;
  }
  .versions summary {
    min-height: var(--_control);
    padding: 9px 0;
    color: var(--_ink-muted);
    font-size: var(--_size-note);
    cursor: pointer;
  }
  .versions code {
    font: inherit;
    font-size: var(--_size-note);
    word-break: break-all;
  }
  .diff {
    padding-top: 12px;
  }
  .diff h3 {
    margin: 0 !important;
    font-size: var(--_size-lead);
    font-weight: 600;
  }
  .diff h4 {
    margin: 12px 0 2px !important;
    font-size: var(--_size-label);
    font-weight: 600;
  }
  .changes > li {
    padding: 4px 0;
  }
  .changes dl {
    padding-left: 16px;
    border-left: 2px solid var(--_line-strong);
  }
  .changes dd {
    display: flex;
    gap: 0 12px;
  }
  .changes del {
    color: var(--_ink-muted);
  }
`;
