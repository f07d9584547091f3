import type { CodeScheme } from './code-scheme.js';
import { nationalBasicScheme } from './national-basic-scheme.js';
import { nationalImplementationScheme } from './national-implementation-scheme.js';
import { opaqueScheme } from './opaque-scheme.js';
import { countyScheme, jiangsuScheme } from './sixteen-schemes.js';

/** The scheme of an area that has not chosen one. */
export const defaultCodeScheme: CodeScheme = jiangsuScheme;

/** The schemes that come with the package, by id. A site adds its own by putting them into a map beside these. */
export const codeSchemes: ReadonlyMap<string, CodeScheme> = new Map(
  [jiangsuScheme, countyScheme, nationalBasicScheme, nationalImplementationScheme, opaqueScheme].map((scheme) => [
    scheme.id,
    scheme,
  ]),
);
