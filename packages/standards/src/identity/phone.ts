import { accepted, refused, type Checked } from '../finding.js';
import { IGNORED_CLASS } from '../text/fold-table.js';

export type PhoneFinding = 'phone_empty' | 'phone_characters' | 'phone_not_chinese' | 'phone_unknown_form';

/** What a telephone number is. */
export interface PhoneFacts {
  readonly kind: 'mobile' | 'landline' | 'toll_free' | 'hotline';
  /** E.164 such as `+8613812345678`; `null` for short numbers such as 12345, which exist only inside a network. */
  readonly e164: string | null;
  /** As it is dialled in the country, with hyphens: `0513-85098765`, `138 1234 5678`. */
  readonly display: string;
  readonly extension: string | null;
}

const INVISIBLE = new RegExp(`[${IGNORED_CLASS}]`, 'gu');
const EXTENSION = /(?:转|ext\.?|#|x)(\d{1,6})$/i;
const HOTLINE = /^(?:1[12]\d|1\d{4}|9[56]\d{3,4})$/;

/**
 * Reads a Chinese telephone number as people write it: +86, 0086, spaces, hyphens, brackets, full-width digits, extension.
 * `value` is E.164 (with `;ext=` for an extension), or the short number of a hotline. A landline needs its area code.
 */
export function checkPhone(raw: string): Checked<PhoneFinding, PhoneFacts> {
  const typed = raw.normalize('NFKC').replace(INVISIBLE, '').trim();
  if (typed === '') return refused('phone_empty');
  const { body, extension } = splitExtension(typed);
  const compact = body.replace(/[\s()‐‑–—−-]/g, '');
  if (!/^\+?\d+$/.test(compact)) return refused('phone_characters');
  const foreign = /^(?:\+|00)(?!86)/.test(compact);
  if (foreign) return refused('phone_not_chinese');
  const isInternational = /^(?:\+|00)86/.test(compact);
  const national = compact.replace(/^(?:\+|00)86/, '');
  const facts = readNational(national, isInternational, extension);
  if (facts === undefined) return refused('phone_unknown_form');
  const suffix = extension === null ? '' : `;ext=${extension}`;
  return accepted(`${facts.e164 ?? national}${suffix}`, facts, []);
}

function splitExtension(typed: string): { body: string; extension: string | null } {
  const marked = EXTENSION.exec(typed);
  if (marked !== null) return { body: typed.slice(0, marked.index), extension: marked[1] ?? null };
  const hyphenated = /^(\(?0\d{2,3}\)?[\s-]?\d{7,8})-(\d{1,6})$/.exec(typed);
  return hyphenated === null
    ? { body: typed, extension: null }
    : { body: hyphenated[1] ?? typed, extension: hyphenated[2] ?? null };
}

function readNational(national: string, isInternational: boolean, extension: string | null): PhoneFacts | undefined {
  const tail = extension === null ? '' : `-${extension}`;
  if (/^1[3-9]\d{9}$/.test(national)) {
    const display = `${national.slice(0, 3)} ${national.slice(3, 7)} ${national.slice(7)}`;
    return { kind: 'mobile', e164: `+86${national}`, display: display + tail, extension };
  }
  if (/^[48]00\d{7}$/.test(national)) {
    const display = `${national.slice(0, 3)}-${national.slice(3, 6)}-${national.slice(6)}`;
    return { kind: 'toll_free', e164: `+86${national}`, display: display + tail, extension };
  }
  const landline = readLandline(national, isInternational);
  if (landline !== undefined) {
    const { area, number } = landline;
    return { kind: 'landline', e164: `+86${area.slice(1)}${number}`, display: `${area}-${number}${tail}`, extension };
  }
  if (HOTLINE.test(national) && !isInternational)
    return { kind: 'hotline', e164: null, display: national + tail, extension };
  return undefined;
}

function readLandline(national: string, isInternational: boolean): { area: string; number: string } | undefined {
  // From abroad the leading 0 is not dialled.
  const full = isInternational && !national.startsWith('0') ? `0${national}` : national;
  const match = /^(010|02\d|0[3-9]\d{2})([2-9]\d{6,7})$/.exec(full);
  return match === null ? undefined : { area: match[1] ?? '', number: match[2] ?? '' };
}
