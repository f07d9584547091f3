const DIGITS = '零一二三四五六七八九';

function chineseNumber(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`;
  if (tens === 0 && ones === 0) return head;
  if (tens === 0) return `${head}${hundreds === 0 ? '' : '零'}${DIGITS[ones]}`;
  const ten = tens === 1 && hundreds === 0 ? '十' : `${DIGITS[tens]}十`;
  return `${head}${ten}${ones === 0 ? '' : DIGITS[ones]}`;
}

/** Writes an article as statutes do: `122` → 第一百二十二条, `133-1` → 第一百三十三条之一. Up to 1,999 articles. */
export function articleText(article: string): string {
  const [number = '', inserted] = article.split('-');
  const value = Number(number);
  const thousands = value >= 1000 ? `一千${value % 1000 < 100 && value % 1000 > 0 ? '零' : ''}` : '';
  const rest = value % 1000;
  const small = thousands !== '' && rest >= 10 && rest < 20 ? `一${chineseNumber(rest)}` : chineseNumber(rest);
  return `第${thousands}${small}条${inserted === undefined ? '' : `之${chineseNumber(Number(inserted))}`}`;
}
