import { css } from 'lit';

export const overviewStyles = css`
  .overview {
    max-width: 40em;
    padding: 24px 32px 48px;
  }
  .overview .lead {
    color: var(--_ink-muted);
  }
  .overview h3 {
    margin: 32px 0 8px !important;
    font-size: var(--_size-lead);
    font-weight: 600;
  }
  .types {
    width: 100%;
    border-collapse: collapse;
  }
  .types th,
  .types td {
    padding: 0;
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  .types th {
    width: 7em;
    white-space: nowrap;
  }
  .types .number {
    width: 4em;
    text-align: end;
  }
  .bar {
    display: block;
    width: 100%;
    height: 8px;
  }
  .bar rect {
    fill: var(--_ink-muted);
  }
  .changes {
    list-style: none;
    border-top: 1px solid var(--_line);
  }
  .changes li {
    padding: 10px 0;
    border-bottom: 1px solid var(--_line);
  }
  .changes .name {
    min-height: 24px;
    font-size: var(--_size-text);
    text-align: start;
  }
`;
