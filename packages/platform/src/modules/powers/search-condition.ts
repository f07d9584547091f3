import { initialsPattern, queryWords, wordGrams, wordSpellings } from '@sunlit/standards/text';
import { sql, type RawBuilder } from 'kysely';

/** How a word is looked for: `index` asks the index of grams and rechecks; `walk` only checks what is walked past. */
export type SearchPath = 'index' | 'walk';

/**
 * Returns the SQL conditions that an entry must meet to be found by a query: each word occurs in its searched text or,
 * if the word may be pinyin initials, in the initials of its name. Empty when nothing was asked.
 *
 * The index answers with the rows that have all grams of a word, `strpos` rechecks them. Not LIKE: it needs escaping,
 * and its estimate multiplies with that of the grams, which speaks of the same thing; the planner then takes a frequent
 * word for a rare one.
 */
export function searchConditions(query: string, path: SearchPath): RawBuilder<boolean>[] {
  return queryWords(query).map((word) => {
    const ways = wordSpellings(word).map((spelling) => occursIn('search_text', spelling, path));
    if (mayBeInitials(word)) ways.push(occursIn('initials', word, path));
    return sql<boolean>`(${sql.join(ways, sql` or `)})`;
  });
}

/** Whether a query has words and is looked for in nothing but the searched text. */
export function asksTextOnly(query: string): boolean {
  const words = queryWords(query);
  return words.length > 0 && !words.some(mayBeInitials);
}

function mayBeInitials(word: string): boolean {
  return initialsPattern(word) !== undefined;
}

function occursIn(text: string, word: string, path: SearchPath): RawBuilder<boolean> {
  const column = sql`e.${sql.ref(text)}`;
  const check = sql<boolean>`strpos(${column}, ${word}) > 0`;
  return path === 'walk'
    ? check
    : sql<boolean>`(search_grams(${column}) @> ${[...wordGrams(word)]}::text[] and ${check})`;
}
