import { languageOf, resolveStrings, type Language, type StringOverrides } from '../strings/resolve-strings.js';
import { sharedZhCn } from '../strings/shared-zh-cn.js';
import { flowchartZhCn } from './strings-zh-cn.js';
import type { Translation } from './strings-en.js';

type Texts = Omit<Translation, 'fields'>;

/** Everything that depends on the reader's language. */
export class FlowchartWords {
  readonly language: Language;
  /** All words in a language that is no Chinese, when its chunk is there. */
  readonly translation: Translation | undefined;

  readonly #overrides: StringOverrides | undefined;
  readonly #resolved = new Map<keyof Texts, Texts[keyof Texts]>();

  constructor(language: Language, translation: Translation | undefined, overrides: StringOverrides | undefined) {
    this.language = language;
    this.translation = translation;
    this.#overrides = overrides;
  }

  /** Words that all elements share. */
  get shell(): Texts['shell'] {
    return this.of('shell', sharedZhCn);
  }

  get own(): Texts['own'] {
    return this.of('own', flowchartZhCn);
  }

  /** The words of one part, the portal's own over them. The same object each time. Chinese ones come with their part. */
  of<Part extends keyof Texts>(part: Part, chinese: Texts[Part]): Texts[Part] {
    const known = this.#resolved.get(part);
    if (known !== undefined) return known as Texts[Part]; // was put there under the same name
    const base: Readonly<Record<string, string>> = this.translation?.[part] ?? chinese;
    const strings = resolveStrings(base, this.#overrides) as Texts[Part]; // the same keys, each with text
    this.#resolved.set(part, strings);
    return strings;
  }
}

/** The words for a language tag. The same object while nothing changed. */
export class FlowchartWordsCache {
  #words: FlowchartWords | undefined;
  #key: readonly unknown[] = [];

  get(
    tag: string | undefined,
    overrides: StringOverrides | undefined,
    english: () => Translation | undefined,
  ): FlowchartWords {
    const language = languageOf(tag);
    // What is missing until its chunk arrives is said in Chinese.
    const translation = language === 'en' ? english() : undefined;
    const key = [language, translation, ...Object.entries(overrides ?? {}).flat()];
    if (this.#words === undefined || key.length !== this.#key.length || key.some((part, i) => part !== this.#key[i])) {
      this.#key = key;
      this.#words = new FlowchartWords(language, translation, overrides);
    }
    return this.#words;
  }
}
