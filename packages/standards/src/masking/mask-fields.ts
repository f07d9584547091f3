import { checkIdNumber } from '../identity/id-number.js';
import { checkPhone } from '../identity/phone.js';
import { IGNORED_CLASS } from '../text/fold-table.js';
import { isHanCharacter } from '../text/han.js';
import { COMPOUND_SURNAMES } from './compound-surnames.js';

/*
 * Masks of single fields: what they leave lets the person concerned recognise the record. They run on the server, before a
 * public answer is made (domain 5.3; 行政处罚结果信息网上公示办法 art. 7). Masks have fixed lengths, so that they do not tell
 * how long the hidden part is.
 */

const INVISIBLE = new RegExp(`[${IGNORED_CLASS}]`, 'gu');
const STREET = /^.*?(?:街道|大街|大道|路|街|道|巷|胡同|弄)/u;
const ADMINISTRATIVE = /^.*(?:省|自治区|市|盟|州|区|县|旗|镇|乡)/u;

/** `王芳` → `王**`, `欧阳娜娜` → `欧阳**`, `买买提·艾力` → `买**`, `John Smith` → `J**`; a single character is hidden. */
export function maskName(name: string): string {
  const characters = Array.from(plain(name).replace(/\s+/gu, ''));
  const first = characters[0] ?? '';
  if (characters.length < 2) return '*';
  const surname = characters.slice(0, 2).join('');
  if (characters.length > 2 && COMPOUND_SURNAMES.has(surname)) return `${surname}**`;
  return isHanCharacter(first) || /^\p{L}$/u.test(first) ? `${first}**` : '**';
}

/** `32060219900101002X` → `3206**********002X`; 15 digits likewise; anything else is hidden whole. */
export function maskIdNumber(number: string): string {
  const checked = checkIdNumber(number);
  if (checked.verdict === 'refuse') return '********';
  const { value } = checked;
  return value.slice(0, 4) + '*'.repeat(value.length - 8) + value.slice(-4);
}

/** `13812345678` → `138****5678`, `0513-85098765` → `0513-****8765`. Hotlines and 400 numbers belong to nobody and stay. */
export function maskPhone(phone: string): string {
  const checked = checkPhone(phone);
  if (checked.verdict === 'refuse') return '********';
  const { kind, display, e164 } = checked.facts;
  if (kind === 'hotline' || kind === 'toll_free') return display;
  const digits = e164 ?? '';
  return kind === 'mobile'
    ? `${digits.slice(3, 6)}****${digits.slice(-4)}`
    : `${display.slice(0, display.indexOf('-'))}-****${digits.slice(-4)}`;
}

/** `江苏省南通市崇川区人民中路153号3幢402室` → `江苏省南通市崇川区人民中路****`: to the street, else to the town, else nothing. */
export function maskAddress(address: string): string {
  const visible = plain(address).normalize('NFKC').replace(/\s+/gu, '');
  // What stands behind the first number is never shown, even if a street name follows there.
  const unnumbered = visible.split(/[0-9]/)[0] ?? '';
  const kept = STREET.exec(unnumbered) ?? ADMINISTRATIVE.exec(unnumbered);
  return `${kept?.[0] ?? ''}****`;
}

/** `6222 0212 3456 7890 123` → `****0123`; fewer than twelve digits are hidden whole. */
export function maskAccount(account: string): string {
  const digits = plain(account).normalize('NFKC').replace(/\D/g, '');
  return digits.length < 12 ? '********' : `****${digits.slice(-4)}`;
}

/** `苏F·12345` → `苏F*****`; anything that does not begin like a number plate is hidden whole. */
export function maskPlate(plate: string): string {
  const match = /^[\u4e00-\u9fff][A-Z]/.exec(plain(plate).normalize('NFKC').toUpperCase());
  return match === null ? '*******' : `${match[0]}*****`;
}

function plain(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}
