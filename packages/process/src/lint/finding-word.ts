/** The same in both languages of a message, or one for each. */
export type FindingWord = string | Bilingual;

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a step or lane is called; its Chinese name where it has no English one. */
export function nameOf({ name, nameEn }: { readonly name: string; readonly nameEn?: string | undefined }): Bilingual {
  return { zh: name, en: nameEn ?? name };
}

/** What is written on a flow, else its id. */
export function conditionOf(flow: {
  readonly id: string;
  readonly condition?: string | undefined;
  readonly conditionEn?: string | undefined;
}): Bilingual {
  const zh = flow.condition?.trim() ?? flow.id;
  return { zh, en: flow.conditionEn?.trim() ?? zh };
}
