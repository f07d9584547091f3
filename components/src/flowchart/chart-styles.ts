import { css } from 'lit';

/** Bar, drawing, list and the place of an opened step. */
export const chartStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
    padding: 4px 16px 12px;
  }
  .views,
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .links {
    gap: 0 16px;
    font-size: var(--_size-label);
  }
  .three .links {
    margin-left: auto;
  }
  .links > * {
    display: flex;
    align-items: center;
    min-height: var(--_control);
    margin: 0;
    padding: 0;
  }
  .choice {
    min-height: var(--_control);
    padding: 2px 14px;
    border: 1px solid var(--_line-strong);
    background: var(--_surface);
    font-size: var(--_size-label);
  }
  .choice:first-child {
    border-radius: 4px 0 0 4px;
  }
  .choice:last-child {
    margin-left: -1px;
    border-radius: 0 4px 4px 0;
  }
  .choice[aria-pressed='true'] {
    position: relative;
    border-color: var(--_accent);
    background: var(--_accent-weak);
    color: var(--_accent);
    font-weight: 600;
  }
  .strong {
    font-weight: 600;
  }
  /* A grid in any case: another kind of box would have all that is in it built anew. */
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .one .stage {
    display: block;
  }
  .stage.beside {
    grid-template-columns: minmax(0, 1fr) clamp(280px, 34%, 400px);
  }
  .canvas {
    position: relative;
    align-self: start;
    overflow: auto;
    touch-action: pan-x pan-y;
    overscroll-behavior-x: contain;
    border: solid var(--_line);
    border-width: 1px 0;
    font-size: var(--_size-text);
    line-height: 1;
  }
  /* A bar that can be seen says that there is more at the side; the upright one would come and go with the mouse. */
  .canvas::-webkit-scrollbar {
    width: 0;
    height: 10px;
  }
  @media (forced-colors: active) {
    .choice[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
  @media print {
    .bar,
    .step-head .quiet {
      display: none;
    }
  }
`;
