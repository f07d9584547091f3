import { css } from 'lit';

export const historyStyles = css`
  .versions {
    list-style: none;
    margin-top: 8px;
    border-left: 1px solid var(--_line-strong);
  }
  .version {
    position: relative;
    padding: 0 0 16px 20px;
  }
  .version::before {
    content: '';
    position: absolute;
    top: 9px;
    left: -5px;
    width: 9px;
    height: 9px;
    border: 1.5px solid var(--_ink);
    border-radius: 50%;
    background: var(--_surface);
  }
  .version:first-child::before {
    background: var(--_ink);
  }
  .diff {
    margin-top: 8px;
    border-top: 1px solid var(--_line);
  }
  .diff-field {
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .diff dt {
    font-size: var(--_size-label);
    font-weight: 600;
  }
  .diff dd {
    display: flex;
    gap: 12px;
  }
  .diff dd .note {
    flex: none;
    min-width: 2.5em;
    padding-top: 2px;
  }
  del,
  ins {
    min-width: 0;
    white-space: pre-line;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  del {
    color: var(--_ink-muted);
  }
  ins {
    text-decoration: underline;
  }
`;
