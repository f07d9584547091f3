/** Codes, numbers and names of organisations and people. */
export {
  checkCreditCode,
  creditCodeCheckCharacter,
  type CreditCodeFacts,
  type CreditCodeFinding,
} from './credit-code.js';
export { checkIdNumber, idNumberCheckCharacter, type IdNumberFacts, type IdNumberFinding } from './id-number.js';
export { organisationCheckCharacter } from './organisation-code.js';
export { checkPersonName, LONGEST_NAME, type PersonNameFacts, type PersonNameFinding } from './person-name.js';
export { checkPhone, type PhoneFacts, type PhoneFinding } from './phone.js';
