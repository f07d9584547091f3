import { proveRuns } from '@sunlit/testkit/prove';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLD_FROM, FOLD_TO } from './fold-table.js';
import { foldText, foldWithPositions } from './fold.js';

const runs = proveRuns('text-folding', 20_000);
const parameters = { numRuns: runs.n, seed: runs.seed };
const anyText = fc.string({ unit: 'binary', maxLength: 12 });
const trickyText = fc
  .array(
    fc.constantFrom(
      '食',
      '８',
      ' ',
      '　',
      '（',
      'Ａ',
      'é',
      '\u200b',
      '“',
      '—',
      '𬱖',
      '\ufeff',
      'ｶ',
      'ﾞ',
      '¨',
      '가',
      '\u0301',
      '\u11a8',
      'İ',
      'Σ',
    ),
  )
  .map((parts) => parts.join(''));

describe('foldText', () => {
  it.each([
    ['８座以上客车', '8座以上客车'],
    ['企业投资项目备案（技术改造）', '企业投资项目备案(技术改造)'],
    ['对“三无”船舶的「处罚」', '对"三无"船舶的"处罚"'],
    ['〔2024〕［号］【甲】', '(2024)(号)(甲)'],
    ['食 品　经营\t许可', '食品经营许可'],
    ['  A  级　 ', 'a级'],
    ['JS020000GH–XK—0001', 'js020000gh-xk-0001'],
    ['Form  A 12', 'form a 12'],
    ['食\u200b品\ufeff', '食品'],
    ['艾力・买买提•Ａ', '艾力·买买提·a'],
    ['ΣΑΣ İstanbul', 'σασ i\u0307stanbul'],
    ['ｶﾞｽ', 'ガス'],
    ['e\u0301', 'é'],
    ['⼀般', '一般'],
  ])('folds %j to %j', (original, folded) => {
    expect(foldText(original)).toBe(folded);
  });

  it('keeps variants of an ideograph and rare characters apart', () => {
    expect(foldText('囯𬱖㛃𨱏䶮〇')).toBe('囯𬱖㛃𨱏䶮〇');
    expect(foldText('囯')).not.toBe(foldText('国'));
  });

  it('folds a folded text to itself, whatever the text', () => {
    const same = (text: string): void => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    };
    fc.assert(fc.property(anyText, same), parameters);
    fc.assert(fc.property(trickyText, same), parameters);
  });

  it('folds simple texts the short way to the same result', () => {
    const simple = fc
      .array(fc.constantFrom(...Array.from(FOLD_FROM + '食品ＡＺ｀［］＾Aa[]^\\`·～/')))
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(simple, (text) => {
        expect(foldText(text)).toBe(foldWithPositions(text).text);
      }),
      parameters,
    );
  });

  it('normalises piece by piece exactly as NFKC does the whole', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const whole = text.replace(/[\u200b\ufeff]/g, '').normalize('NFKC');
        expect(foldText(text)).toBe(foldText(whole));
      }),
      parameters,
    );
  });

  it('finds the same positions for every unit of the folded text, inside the original', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, trickyText), (text) => {
        const folded = foldWithPositions(text);
        expect(folded.starts).toHaveLength(folded.text.length);
        expect(folded.ends).toHaveLength(folded.text.length);
        folded.starts.forEach((start, unit) => {
          const end = folded.ends[unit] ?? 0;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(folded.starts[unit - 1] ?? 0);
        });
      }),
      parameters,
    );
  });

  it('has a table that SQL translate() can use: pairs of single units, each source once', () => {
    expect(FOLD_FROM).toHaveLength(FOLD_TO.length);
    expect(new Set(FOLD_FROM).size).toBe(FOLD_FROM.length);
    for (const target of FOLD_TO) expect(FOLD_FROM).not.toContain(target);
  });
});
