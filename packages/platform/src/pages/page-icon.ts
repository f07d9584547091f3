/** The sun of the pages: one warm disc, outlined in ink (`visual-language.md`). */
export const PAGE_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="11" fill="#f2a900" stroke="#16202c" stroke-width="2"/></svg>';
