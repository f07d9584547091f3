/** Masking of personal data, for the server. */
export { maskAccount, maskAddress, maskIdNumber, maskName, maskPhone, maskPlate } from './mask-fields.js';
export { maskText, type MaskTextOptions } from './mask-text.js';
