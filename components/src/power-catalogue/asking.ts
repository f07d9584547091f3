/**
 * What serves a reader who asks something: the search, the chosen filters, what to say when nothing matches, the foot. A
 * chunk of its own, fetched when the first rows are on the screen.
 */
export { askingStyles } from './asking-styles.js';
export { renderChips } from './facets/chips.js';
export { renderFoot } from './foot.js';
export { TextSearch } from './model/text-search.js';
export { renderEmpty } from './render-empty.js';
