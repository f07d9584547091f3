import { importPeer } from '../../measure/peer-module.js';

/** Returns the numbers of all names that contain the query. */
export type Search = (query: string) => readonly number[];

/** The floor: one string of all names, `indexOf`, and a walk over where names begin. */
export function joinedFloor(names: readonly string[]): Search {
  const joined = names.join('\n');
  const starts: number[] = [0];
  for (const name of names) starts.push((starts.at(-1) ?? 0) + name.length + 1);
  return (query) => {
    const found: number[] = [];
    let row = 0;
    for (let at = joined.indexOf(query); at >= 0; at = joined.indexOf(query, starts[row])) {
      row = rowAt(starts, row, at);
      found.push(row);
      row += 1;
      if (row >= names.length) break;
    }
    return found;
  };
}

/** Gallops: the next hit is mostly near. */
function rowAt(starts: readonly number[], from: number, at: number): number {
  let [low, step] = [from, 1];
  while ((starts[low + step] ?? Infinity) <= at) {
    low += step;
    step *= 2;
  }
  let high = Math.min(starts.length - 1, low + step);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** What most pages do. */
export function filterIncludes(names: readonly string[]): Search {
  return (query) => {
    const found: number[] = [];
    names.forEach((name, row) => {
      if (name.includes(query)) found.push(row);
    });
    return found;
  };
}

interface Minisearch {
  addAll(documents: readonly unknown[]): void;
  search(query: string): readonly { readonly id: number }[];
}

/** minisearch with bigrams of characters: its own words are the blanks between them, of which Chinese has none. */
export async function createMinisearch(names: readonly string[]): Promise<Search> {
  const { default: create } = await importPeer('minisearch');
  const Constructor = create as new (options: unknown) => Minisearch; // its documented constructor
  const index = new Constructor({ fields: ['name'], tokenize: bigrams, searchOptions: { combineWith: 'AND' } });
  index.addAll(names.map((name, id) => ({ id, name })));
  return (query) => index.search(query).map(({ id }) => id);
}

function bigrams(text: string): string[] {
  if (text.length < 2) return [text];
  return Array.from({ length: text.length - 1 }, (_, start) => text.slice(start, start + 2));
}

interface Fuse {
  search(query: string): readonly { readonly refIndex: number }[];
}

/** fuse.js told to find only what is really there. */
export async function createFuse(names: readonly string[]): Promise<Search> {
  const { default: create } = await importPeer('fuse.js');
  const Constructor = create as new (list: readonly string[], options: unknown) => Fuse; // its documented constructor
  const index = new Constructor(names, { threshold: 0, ignoreLocation: true });
  return (query) => index.search(query).map(({ refIndex }) => refIndex);
}
