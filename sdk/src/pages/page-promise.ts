import type { Page } from '@sunlit/contract/page';
import { brokenContract, ConfigurationError } from '../errors/local-errors.js';

/** Fetches the page that starts at a cursor; the first one without. */
export type FetchPage<Item> = (cursor: string | undefined) => Promise<Page<Item>>;

/**
 * A list on its way: await it for its first page, or iterate over all items and fetch pages as needed.
 *
 * Nothing is requested before one of these happens, and nothing more after a `break`.
 */
export class PagePromise<Item> implements Promise<Page<Item>>, AsyncIterable<Item> {
  readonly [Symbol.toStringTag] = 'PagePromise';
  readonly #fetchPage: FetchPage<Item>;
  readonly #startCursor: string | undefined;
  #first: Promise<Page<Item>> | undefined;

  constructor(fetchPage: FetchPage<Item>, startCursor?: string) {
    this.#fetchPage = fetchPage;
    this.#startCursor = startCursor;
  }

  then<Done = Page<Item>, Failed = never>(
    onDone?: ((page: Page<Item>) => Done | PromiseLike<Done>) | null,
    onFailed?: ((reason: unknown) => Failed | PromiseLike<Failed>) | null,
  ): Promise<Done | Failed> {
    return this.#firstPage().then(onDone, onFailed);
  }

  catch<Failed = never>(
    onFailed?: ((reason: unknown) => Failed | PromiseLike<Failed>) | null,
  ): Promise<Page<Item> | Failed> {
    return this.#firstPage().catch(onFailed);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<Item>> {
    return this.#firstPage().finally(onFinally);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.byPage()) yield* page.items;
  }

  /** The pages one after the other, with their totals. */
  async *byPage(): AsyncGenerator<Page<Item>, void, undefined> {
    let page = await this.#firstPage();
    const seen = new Set<string>();
    for (;;) {
      yield page;
      const cursor = page.nextCursor;
      if (cursor === undefined) return;
      // A list that leads back to a page read before would never end.
      if (seen.has(cursor)) throw brokenContract('nextCursor');
      seen.add(cursor);
      page = await this.#fetchPage(cursor);
    }
  }

  /**
   * Items of as many pages as needed, in order.
   *
   * @param options.limit Most items to return. It must be given, so that nobody loads a whole city by accident.
   */
  async toArray(options: { readonly limit: number }): Promise<Item[]> {
    const { limit } = options;
    if (!Number.isInteger(limit) || limit < 1)
      throw new ConfigurationError('limit', 'must be a whole number from 1.', 'argument_invalid');
    const items: Item[] = [];
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  #firstPage(): Promise<Page<Item>> {
    this.#first ??= this.#fetchPage(this.#startCursor);
    return this.#first;
  }
}
