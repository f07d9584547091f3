import { css } from 'lit';

/** Steps under the mouse and with the focus, buttons of zoom, full screen. */
export const controlsStyles = css`
  /* The names of lanes stay in sight while the chart moves under them: the browser's own work, without a script. */
  .canvas {
    display: grid;
    grid-template: max-content / minmax(0, 1fr) max-content minmax(0, 1fr);
  }
  .canvas > svg {
    grid-area: 1 / 2;
  }
  .canvas > .heads {
    position: sticky;
    top: 0;
    left: 0;
    align-self: start;
    justify-self: start;
    margin: 0;
    pointer-events: none;
  }
  .step {
    cursor: pointer;
  }
  .extras {
    pointer-events: none;
  }
  .step:hover .shape {
    stroke: var(--_ink);
  }
  .step[aria-expanded='true'] .shape {
    fill: var(--_accent-weak);
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .step:focus-visible .shape {
    stroke: var(--_focus);
    stroke-width: 3;
  }
  .canvas::-webkit-scrollbar-thumb {
    border: 2px solid var(--_surface);
    border-radius: 5px;
    background: var(--_line-strong);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 4px;
  }
  .tools .quiet {
    min-height: var(--_control);
    margin: 0;
  }
  .tool {
    min-width: var(--_control);
    min-height: var(--_control);
    padding: 0;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    background: var(--_surface);
    line-height: 1;
  }
  .tool:hover {
    border-color: var(--_ink);
  }
  .percent {
    min-width: 3em;
    text-align: center;
    font-size: var(--_size-note);
    color: var(--_ink-muted);
  }
  /* The wheel is the page's; sideways the chart may move. */
  .canvas.has-mouse {
    overflow-y: hidden;
    cursor: grab;
  }
  .canvas.is-dragged {
    cursor: grabbing;
    user-select: none;
    -webkit-user-select: none;
  }
  .base:fullscreen {
    overflow: auto;
    padding-bottom: 0;
  }
  .base:fullscreen .canvas,
  .base:fullscreen .canvas.has-mouse {
    overflow-y: auto;
  }
  @media print {
    .canvas {
      height: auto !important;
      overflow: visible;
    }
  }
`;
