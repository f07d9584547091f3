import { css } from 'lit';

/** Lanes, lines and steps. What mouse and keys change comes with the controls. */
export const drawingStyles = css`
  .drawing {
    display: block;
    margin: 0 auto;
    font-family: var(--_font);
    font-variant-numeric: tabular-nums;
  }
  .drawing text {
    fill: var(--_ink);
    font-size: 16px;
    text-anchor: middle;
    white-space: pre;
    pointer-events: none;
  }
  .lane {
    fill: var(--_sunken);
    stroke: var(--_line);
    stroke-width: 1;
  }
  .lane.odd {
    fill: var(--_surface);
  }
  .drawing .lane-name {
    fill: var(--_ink-muted);
    font-size: 15px;
  }
  .drawing .condition,
  .drawing .badge-text {
    fill: var(--_ink-muted);
    font-size: 13px;
  }
  .line {
    fill: none;
    stroke: var(--_ink-muted);
    stroke-width: 1.5;
  }
  .head {
    fill: var(--_ink-muted);
  }
  .line.return {
    stroke-dasharray: 6 4;
  }
  .ground {
    fill: transparent;
  }
  .shape {
    fill: var(--_surface);
    stroke: var(--_line-strong);
    stroke-width: 1;
  }
  .is-parallel .shape {
    stroke: var(--_ink-muted);
    stroke-width: 2;
  }
  /* Fill and stroke keep their colours in this mode: all of them are asked from the system. */
  @media (forced-colors: active) {
    .drawing {
      --_ink: CanvasText;
      --_ink-muted: CanvasText;
      --_line: GrayText;
      --_line-strong: CanvasText;
      --_surface: Canvas;
      --_sunken: Canvas;
      --_sun: CanvasText;
      --_accent: Highlight;
      --_accent-weak: Canvas;
      --_focus: Highlight;
    }
  }
`;
