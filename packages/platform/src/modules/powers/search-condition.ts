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
    const ways = wordSpellings(word).map((spelling) => occursIn('grams', 'search_text', spelling, path));
    if (initialsPattern(word) !== undefined) ways.push(occursIn('initials_grams', 'initials', word, path));
    return sql<boolean>`(${sql.join(ways, sql` or `)})`;
  });
}

function occursIn(grams: string, text: string, word: string, path: SearchPath): RawBuilder<boolean> {
  const check = sql<boolean>`strpos(e.${sql.ref(text)}, ${word}) > 0`;
  return path === 'walk' ? check : sql<boolean>`(e.${sql.ref(grams)} @> ${[...wordGrams(word)]}::text[] and ${check})`;
}
