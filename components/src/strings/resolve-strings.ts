/** Languages that are complete. zh-CN is the source. */
export type Language = 'zh-CN' | 'en';

/** Words a portal puts in place of ours, by key. Keys of all string files share one space. */
export type StringOverrides = Readonly<Record<string, string>>;

/** Makes a language of any language tag: English for `en…`, else Chinese. */
export function languageOf(tag: string | null | undefined): Language {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'zh-CN';
}

/** Strings with the portal's own words over them. Unknown keys are left out. */
export function resolveStrings<Strings extends { readonly [Key in keyof Strings]: string }>(
  base: Strings,
  overrides: StringOverrides | undefined,
): Strings {
  if (overrides === undefined) return base;
  const entries = Object.keys(base).map((key) => {
    const own = Object.prototype.hasOwnProperty.call(overrides, key) ? overrides[key] : undefined;
    return [key, typeof own === 'string' ? own : base[key as keyof Strings]];
  });
  return Object.fromEntries(entries) as Strings; // the same keys as `base`, each with text
}
