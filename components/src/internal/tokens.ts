import { css } from 'lit';

/**
 * Colour, type and space of all elements (`visual-language.md`). `--sunlit-…` tokens come from the host; private
 * `--_…` ones are what styles use. The focus ring and the sizes of targets have no token: they are not the host's.
 */
export const tokens = css`
  /* !important inside a shadow root beats a host's "* { display: none !important }". */
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .base {
    --_accent: var(--sunlit-color-accent, #0b57a4);
    --_accent-weak: var(--sunlit-color-accent-weak, #e8f0fa);
    --_on-accent: #ffffff;
    --_focus: #0b57a4;
    --_ink: var(--sunlit-color-ink, #16202c);
    --_ink-muted: var(--sunlit-color-ink-muted, #51606f);
    --_line: var(--sunlit-color-line, #d9e0e7);
    --_line-strong: var(--sunlit-color-line-strong, #7b8794);
    --_surface: var(--sunlit-color-surface, #ffffff);
    --_sunken: var(--sunlit-color-surface-sunken, #f5f7f9);
    --_good: var(--sunlit-color-good, #0f6b3a);
    --_notice: var(--sunlit-color-notice, #2b5c8a);
    --_warning: var(--sunlit-color-warning, #8a5a00);
    --_alarm: var(--sunlit-color-alarm, #a61b1b);
    --_sun: var(--sunlit-color-sun, #f2a900);
    --_font: var(
      --sunlit-font,
      system-ui,
      'PingFang SC',
      'HarmonyOS Sans SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Source Han Sans SC',
      sans-serif
    );
    --_size-note: 13px;
    --_size-label: 15px;
    --_size-text: 16px;
    --_size-lead: 18px;
    --_size-section: 22px;
    --_size-title: 28px;
    --_control: 40px;
    --_target: 32px;
    display: block;
    box-sizing: border-box;
    visibility: visible;
    color: var(--_ink);
    background: var(--_surface);
    font-family: var(--_font);
    font-size: var(--_size-text);
    font-weight: 400;
    font-style: normal;
    font-variant-numeric: tabular-nums;
    line-height: 1.65;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  .base.vermilion {
    --_accent: var(--sunlit-color-accent, #b3261e);
    --_accent-weak: var(--sunlit-color-accent-weak, #fbecea);
    --_focus: #b3261e;
  }
  .base.dark {
    --_accent: var(--sunlit-color-accent, #7db3f0);
    --_accent-weak: var(--sunlit-color-accent-weak, #1b2a3c);
    --_on-accent: #0c1116;
    --_focus: #7db3f0;
    --_ink: var(--sunlit-color-ink, #e8edf2);
    --_ink-muted: var(--sunlit-color-ink-muted, #a9b5c1);
    --_line: var(--sunlit-color-line, #2a3440);
    --_line-strong: var(--sunlit-color-line-strong, #6f7d8b);
    --_surface: var(--sunlit-color-surface, #12181f);
    --_sunken: var(--sunlit-color-surface-sunken, #0c1116);
    --_good: var(--sunlit-color-good, #6fcf97);
    --_notice: var(--sunlit-color-notice, #8fc0ee);
    --_warning: var(--sunlit-color-warning, #e5b454);
    --_alarm: var(--sunlit-color-alarm, #f28b82);
  }
  .base.dark.vermilion {
    --_accent: var(--sunlit-color-accent, #f2938b);
    --_accent-weak: var(--sunlit-color-accent-weak, #3a2220);
    --_focus: #f2938b;
  }
  .base.more {
    --_accent: #003a75;
    --_accent-weak: #dce9f7;
    --_focus: #000000;
    --_ink: #000000;
    --_ink-muted: #1f2933;
    --_line: #4a5560;
    --_line-strong: #000000;
    --_surface: #ffffff;
    --_sunken: #ffffff;
    --_warning: #5c3b00;
    --_alarm: #7d0f0f;
  }
  .base.elder {
    --_size-note: 16px;
    --_size-label: 19px;
    --_size-text: 20px;
    --_size-lead: 22px;
    --_size-section: 27px;
    --_size-title: 34px;
    --_control: 48px;
    --_target: 48px;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;

/** Controls that all elements share: buttons, links, the focus ring, text for screen readers only. */
export const controls = css`
  a {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: var(--_control);
    padding: 4px 20px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    background: var(--_surface);
    font-size: var(--_size-label);
    text-decoration: none;
  }
  .button:hover {
    border-color: var(--_ink);
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .button.primary:hover {
    box-shadow: inset 0 0 0 2px var(--_surface);
  }
  .quiet {
    min-height: var(--_target);
    padding: 0 4px;
    margin: 0 -4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    font-size: var(--_size-label);
  }
  .quiet:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--_focus) !important;
    outline-offset: 1px !important;
  }
  .unseen {
    position: absolute !important;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  .note {
    color: var(--_ink-muted);
    font-size: var(--_size-note);
  }
  p,
  h2,
  h3,
  h4,
  h5,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
`;
