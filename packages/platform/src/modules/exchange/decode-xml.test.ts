import { describe, expect, it } from 'vitest';
import { decodeXml } from './decode-xml.js';

const text = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\r\n<a>窗口受理é</a>`;
const utf16 = (value: string, isBig: boolean) => {
  const bytes = Buffer.from(value, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('the text of an XML file', () => {
  it.each([
    ['UTF-8', Buffer.from(text('UTF-8'))],
    ['UTF-8', Buffer.from(`\uFEFF${text('UTF-8')}`)],
    ['UTF-16', utf16(`\uFEFF${text('UTF-16')}`, false)],
    ['UTF-16', utf16(`\uFEFF${text('UTF-16')}`, true)],
    ['UTF-16LE', utf16(text('UTF-16LE'), false)],
    ['UTF-16BE', utf16(text('UTF-16BE'), true)],
    ['UTF-16', Buffer.from(text('UTF-16'))],
    ['no-such-encoding', Buffer.from(text('no-such-encoding'))],
  ])('saved as %s is read', (encoding, bytes) => {
    expect(decodeXml(bytes)).toBe(text(encoding));
  });

  it('in the encodings of older programs is read by what they declare, or as GB 18030', () => {
    const window = Buffer.from([0xb4, 0xb0, 0xbf, 0xda]); // 窗口
    const declared = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'), window]);
    expect(decodeXml(declared)).toContain('<a>窗口');
    expect(decodeXml(Buffer.concat([Buffer.from('<?xml version="1.0" encoding="utf-8"?><a>'), window]))).toContain(
      '窗口',
    );
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Pr\xfcfung</a>', 'latin1');
    expect(decodeXml(latin)).toContain('Prüfung');
  });
});
