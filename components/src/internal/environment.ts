import { createContext } from '@lit/context';
import type { CatalogueClient } from './catalogue-client.js';
import type { StringOverrides } from '../strings/resolve-strings.js';

export type Theme = 'azure' | 'vermilion';
export type Contrast = 'normal' | 'more';
/** `auto` follows the reader's system; light unless the host opts in. */
export type Scheme = 'light' | 'dark' | 'auto';

/** What a `<sunlit-provider>` hands to the elements inside it. Everything may be absent: elements have attributes too. */
export interface Environment {
  readonly client?: CatalogueClient | undefined;
  /** Why there is no client although an address was given. */
  readonly clientError?: unknown;
  readonly platform?: string | undefined;
  readonly language?: string | undefined;
  readonly strings?: StringOverrides | undefined;
  readonly elder?: boolean | undefined;
  readonly contrast?: Contrast | undefined;
  readonly theme?: Theme | undefined;
  readonly scheme?: Scheme | undefined;
}

/** Shared by all copies of Sunlit on a page, so that a provider serves elements of another bundle. */
export const environmentContext = createContext<Environment>(Symbol.for('sunlit:environment:1'));
