import { css } from 'lit';

/** What is laid over a chart: the path in ink, the place by the sun, words on all of it. */
export const overlayStyles = css`
  .case-strip {
    margin: 0 16px 12px;
    padding: 8px 12px;
    border: 1px solid var(--_ink);
    border-radius: 4px;
    font-size: var(--_size-label);
  }
  .case-line,
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 14px;
  }
  .marks {
    margin: 2px 0 6px;
    font-size: var(--_size-label);
  }
  .late {
    color: var(--_alarm);
    font-weight: 600;
  }
  .late::before {
    content: '■ ' / '';
  }
  .sun-dot {
    align-self: center;
    flex: none;
    width: 12px;
    height: 12px;
    margin-right: -8px;
    border: 1.5px solid var(--_ink);
    border-radius: 50%;
    background: var(--_sun);
  }
  .load-note {
    padding: 0 16px 8px;
  }
  .step.visited .shape,
  .step.here .shape {
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .step.added .shape,
  .step.changed .shape,
  .step.removed .shape {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .flow.added .line {
    stroke-width: 2.5;
  }
  .flow.taken .line {
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .flow.taken .head,
  .drawing .flow.taken .condition {
    fill: var(--_ink);
  }
  .step.removed .shape {
    stroke-dasharray: 6 4;
  }
  .step.here[aria-expanded='true'] .shape,
  .step.visited[aria-expanded='true'] .shape {
    stroke-width: 2.5;
  }
  .chip-ground {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 1;
  }
  .is-here .chip-ground {
    stroke-width: 1.5;
  }
  .drawing .chip-text {
    font-size: 13px;
  }
  .drawing .is-here .chip-text {
    font-weight: 600;
  }
  .is-load .chip-ground {
    stroke: var(--_line-strong);
  }
  .is-risk .chip-ground,
  .is-changed .chip-ground {
    stroke-width: 2;
  }
  .is-removed .chip-ground {
    stroke-dasharray: 4 3;
  }
  .sun {
    fill: var(--_sun);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  @media (forced-colors: active) {
    .sun-dot {
      background: CanvasText;
    }
  }
`;
