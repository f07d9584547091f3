/**
 * Text of an XML file as it was saved: UTF-8, UTF-16 with its mark, or what its first line declares. What is no UTF-8
 * although it should be is read as GB 18030, which programs of many offices save.
 */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  // Without a mark, the `<` that every file begins with tells which half of a character comes first.
  if (first === 0x3c && second === 0) return decode(bytes, 'utf-16le');
  if (first === 0 && second === 0x3c) return decode(bytes, 'utf-16be');
  const head = decode(bytes.subarray(0, 200), 'latin1');
  const declared = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1];
  return strictly(bytes, declared ?? 'utf-8') ?? strictly(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
}

/** `undefined` if the bytes are no text of that encoding, or nobody knows it. */
function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  // A file of 8-bit characters cannot have been UTF-16, whatever it says: it was saved anew by another program.
  if (/^utf-?16/i.test(encoding)) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
