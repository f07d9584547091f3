/** What came of a request for a page: its text, or the one address where it is. */
export type MadePage =
  { readonly kind: 'page'; readonly text: string } | { readonly kind: 'redirect'; readonly path: string };
