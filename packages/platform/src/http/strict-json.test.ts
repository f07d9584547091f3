import { describe, expect, it } from 'vitest';
import { ApiProblem } from './api-problem.js';
import { parseStrictJson } from './strict-json.js';

function refusal(body: string | Uint8Array): string | undefined {
  try {
    parseStrictJson(typeof body === 'string' ? Buffer.from(body) : body);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem)) throw thrown;
    return thrown.details.detail;
  }
}

describe('a JSON body', () => {
  it.each([
    ['{"a":1,"b":[1,"x",null,true,{"c":"ü 中文 \\u4e2d"}]}'],
    ['"text with \\"quotes\\" and : { } [ ]"'],
    ['{"a":{"k":1},"b":{"k":1}}'],
    [' [ ] '],
    ['0'],
  ])('is read as JSON.parse reads it: %s', (text) => {
    expect(parseStrictJson(Buffer.from(text))).toEqual(JSON.parse(text));
  });

  it.each([
    ['a repeated key', '{"a":1,"a":2}', 'same key twice'],
    ['a repeated key in another spelling', '{"a":1,"\\u0061":2}', 'same key twice'],
    ['a repeated key after a nested object', '{"a":{"b":1},"a":2}', 'same key twice'],
    ['__proto__', '{"__proto__":{"polluted":true}}', 'prototypes'],
    ['__proto__ in escapes, deep inside', '{"a":[{"\\u005f_proto__":1}]}', 'prototypes'],
    ['constructor.prototype', '{"constructor":{"prototype":{"polluted":true}}}', 'prototypes'],
    ['a byte order mark', '\uFEFF{}', 'byte order mark'],
    ['a trailing comma', '{"a":1,}', 'well-formed'],
    ['NaN', '{"a":NaN}', 'well-formed'],
    ['nothing', '', 'well-formed'],
    ['65 levels', '['.repeat(65) + ']'.repeat(65), 'deeper than 64'],
    ['500,000 levels', '['.repeat(500_000) + ']'.repeat(500_000), 'deeper than 64'],
  ])('is refused with %s', (_name, body, reason) => {
    expect(refusal(body)).toContain(reason);
  });

  it('is refused in UTF-16 and in broken UTF-8', () => {
    expect(refusal(Buffer.from('{"a":1}', 'utf16le'))).toBeDefined();
    expect(refusal(Uint8Array.of(0x22, 0xc3, 0x28, 0x22))).toContain('UTF-8');
  });

  it('may be 64 levels deep', () => {
    expect(refusal('['.repeat(64) + ']'.repeat(64))).toBeUndefined();
  });
});
