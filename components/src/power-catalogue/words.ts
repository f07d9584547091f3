import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import { languageOf, resolveStrings, type Language, type StringOverrides } from '../strings/resolve-strings.js';
import { zhCn, type ShellStrings } from '../strings/zh-cn.js';
import { Labels } from './labels.js';

/** Everything that depends on the reader's language. */
export interface Words {
  readonly language: Language;
  readonly strings: ShellStrings;
  readonly overrides: StringOverrides | undefined;
  /** Names of facets and values; absent until there is a catalogue. */
  readonly labels: Labels | undefined;
}

/** The words for a language tag. The same object while nothing changed. */
export class WordsCache {
  #words: Words | undefined;
  #key: readonly unknown[] = [];

  get(
    tag: string | undefined,
    overrides: StringOverrides | undefined,
    snapshot: CatalogueSnapshot | undefined,
    english: () => ShellStrings | undefined,
  ): Words {
    const language = languageOf(tag);
    // English is a chunk of its own; what is missing until it arrives is said in Chinese.
    const file = language === 'en' ? (english() ?? zhCn) : zhCn;
    const key = [language, file, snapshot, ...Object.entries(overrides ?? {}).flat()];
    if (this.#words !== undefined && key.length === this.#key.length && key.every((part, i) => part === this.#key[i])) {
      return this.#words;
    }
    const strings = resolveStrings(file, overrides);
    this.#key = key;
    this.#words = {
      language,
      strings,
      overrides,
      labels: snapshot && new Labels(snapshot, strings, language),
    };
    return this.#words;
  }
}
