import { css } from 'lit';

/** The chart as a list. */
export const listStyles = css`
  .steps {
    padding: 0 16px;
    list-style: none;
    border-top: 1px solid var(--_line);
  }
  .entry {
    display: grid;
    grid-template-columns: 2.2em minmax(0, 1fr);
    padding: 10px 0 10px 10px;
    border-bottom: 1px solid var(--_line);
  }
  .depth-1 {
    margin-left: 1.5em;
  }
  .depth-2 {
    margin-left: 3em;
  }
  .depth-3,
  .depth-4 {
    margin-left: 4.5em;
  }
  .one .depth-2,
  .one .depth-3,
  .one .depth-4 {
    margin-left: 2em;
  }
  .entry.here,
  .entry.visited {
    padding-left: 7.5px;
    border-left: 2.5px solid var(--_ink);
  }
  .number {
    padding-top: 7px;
    color: var(--_ink-muted);
    font-size: var(--_size-label);
  }
  .entry-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
  }
  .entry-name {
    min-height: var(--_control);
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
  }
  .entry-name:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .limit {
    padding: 0 6px;
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
    font-size: var(--_size-note);
    line-height: 1.5;
    white-space: nowrap;
  }
  .way {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    font-size: var(--_size-label);
  }
  .way-label {
    color: var(--_ink-muted);
  }
  .way .quiet {
    min-height: var(--_control);
    margin: 0;
    padding: 0;
    text-align: start;
  }
`;
