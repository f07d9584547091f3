import type { CSSResult, LitElement } from 'lit';

/** Gives an element the styles of a chunk that arrived later. Assigned, not pushed: Chromium before 99 cannot push. */
export function addStyles(host: LitElement, styles: CSSResult): void {
  const root = host.renderRoot;
  const sheet = styles.styleSheet;
  if (!(root instanceof ShadowRoot) || sheet === undefined || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
