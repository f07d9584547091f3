// What all lists have in common: the rows to show, and the search that pages write for themselves.
export const filterItems = (items, query) => (query === '' ? items : items.filter(({ name }) => name.includes(query)));

/** The first name that a list without an order of its own must show. */
export const firstHit = (items, query) => filterItems(items, query)[0]?.name;

export const rowStyles =
  '.r{display:block;box-sizing:border-box;padding:8px 12px;border-bottom:1px solid #ddd}.n{font-weight:600}.m{color:#555;font-size:12px}';
