import type { PageLanguage } from './page-language.js';
import type { Labels } from './labels.js';
import type { PageTexts } from './page-texts.js';

/** What every page is drawn with. */
export interface PageContext {
  readonly language: PageLanguage;
  readonly texts: PageTexts;
  readonly publicOrigin: string;
  /** Address of the stylesheet, with its content hash. */
  readonly stylesheet: string;
  /** Address of the icon, with its content hash. */
  readonly icon: string;
  /** Legal day, Asia/Shanghai. */
  readonly today: string;
}

/** The word for a value; the value itself when nobody has a word for it. */
export function label(labels: Labels, value: string): string {
  return Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
}
