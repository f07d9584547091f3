/**
 * A number with commas between thousands, as both our languages write it; digits after the point stay as they are given.
 * Not `Intl.NumberFormat`: the first formatter of a page costs as much as drawing the whole list.
 */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
