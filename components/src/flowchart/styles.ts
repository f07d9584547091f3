import { css } from 'lit';

/** The element before its chart is there: head and states. The chart brings its own with its chunk. */
export const styles = css`
  .base {
    border-top: 2px solid var(--_ink);
    padding: 0 0 16px;
  }
  .head {
    padding: 16px 16px 8px;
  }
  h2,
  ::slotted([slot='heading']) {
    font-size: var(--sunlit-flowchart-heading-size, var(--_size-section)) !important;
    font-weight: 600 !important;
    line-height: 1.3 !important;
    margin: 0 !important;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-top: 4px;
    color: var(--_ink-muted);
    font-size: var(--_size-label);
  }
  .notice {
    max-width: 42em;
    padding: 24px 16px 32px;
  }
  .notice-title {
    margin-bottom: 4px;
    font-size: var(--_size-lead);
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
    margin: 12px 0;
  }
  .stale,
  .standing {
    margin: 0 16px 12px;
    padding: 8px 12px;
    border-left: 3px solid var(--_notice);
    background: var(--_sunken);
  }
  .standing [aria-hidden] {
    color: var(--_notice);
  }
  .standing.alarm {
    border-color: var(--_warning);
  }
  .alarm [aria-hidden] {
    color: var(--_warning);
  }
  .skeleton {
    overflow: hidden; /* its bars stand where a chart's steps would: on a narrow page the last ones are cut off */
    padding: 20px 16px;
    animation: appear 1ms linear 300ms both;
  }
  .bone {
    width: 9em;
    height: 3em;
    margin: 0 0 24px;
    border-radius: 3px;
    background: var(--_line);
    opacity: 0.7;
  }
  .bone.short {
    width: 6em;
    height: 3em;
    margin-left: 12em;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid;
    }
  }
`;
