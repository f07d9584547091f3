import type { Layout } from '../internal/width-controller.js';

/** The pane that somebody asked for last: where there is room for one only, it is the one that is seen. */
export type Pane = 'list' | 'filters' | 'detail';

/** Which panes are on screen. */
export interface ShownPanes {
  readonly filters: boolean;
  readonly list: boolean;
  readonly detail: boolean;
  /** A power is open and in the foreground. */
  readonly isReading: boolean;
}

/** Three panes side by side, a list with one beside it, or one at a time. */
export function shownPanes(layout: Layout, pane: Pane, isOpen: boolean): ShownPanes {
  const isReading = isOpen && pane !== 'filters';
  const isOnePane = layout === 'one';
  const filters = layout === 'three' || (isOnePane ? pane === 'filters' : !isReading);
  const detail = layout === 'three' || (isReading && (!isOnePane || pane === 'detail'));
  return { filters, detail, list: !isOnePane || (!filters && !detail), isReading };
}
