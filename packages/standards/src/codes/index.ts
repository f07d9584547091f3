/** Codes of powers: one interface, several rules. */
export type {
  CheckedCode,
  CodeExpectations,
  CodeFinding,
  CodeParts,
  CodeScheme,
  NextCode,
  NextCodeProblem,
  NextCodeRequest,
} from './code-scheme.js';
export { codeSchemes, defaultCodeScheme } from './code-schemes.js';
export { nationalBasicScheme } from './national-basic-scheme.js';
export { nationalImplementationScheme } from './national-implementation-scheme.js';
export { opaqueScheme } from './opaque-scheme.js';
export { createSixteenScheme, type SixteenSchemeOptions } from './sixteen-scheme.js';
export { countyScheme, jiangsuScheme } from './sixteen-schemes.js';
export {
  lettersOfType,
  NATIONAL_TYPE_NUMBERS,
  TYPE_LETTERS,
  typeOfLetters,
  typeOfNationalNumber,
  type CodedType,
  type PowerTypeName,
  type TypeLetters,
} from './type-letters.js';
