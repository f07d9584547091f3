import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width.js';
import { wrapText } from './wrap-text.js';

describe('wrapText', () => {
  it('breaks Chinese into lines of about the same length', () => {
    expect(wrapText('送达行政处罚事先告知书', 6.6, 8)).toEqual(['送达行政处罚', '事先告知书']);
    expect(wrapText('出具受理通知书', 6.6, 8)).toEqual(['出具受理', '通知书']);
  });

  it('begins no line with a closing sign and ends none with an opening one', () => {
    for (let widest = 3.4; widest < 12; widest += 0.4) {
      for (const line of wrapText('现场核查（两名以上工作人员），出具《核查笔录》；必要时听证。', widest, 30)) {
        expect(line).not.toMatch(/^[，。、；：）》]/u);
        expect(line).not.toMatch(/[（《]$/u);
      }
    }
  });

  it('keeps Latin words whole and drops the space at which a line ends', () => {
    expect(wrapText('Issue notice of acceptance', 7, 8)).toEqual(['Issue', 'notice of', 'acceptance']);
    expect(wrapText('HTTP接口 v2 对接', 6, 8)).toEqual(['HTTP接口', 'v2 对接']);
  });

  it('cuts a word that no line holds', () => {
    const lines = wrapText('supplementation'.repeat(3), 6, 20);
    expect(lines.join('')).toBe('supplementation'.repeat(3));
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(6);
  });

  it('ends in an ellipsis what needs too many lines', () => {
    const lines = wrapText('对依法应当先经下级行政机关审查后报上级行政机关决定的事项', 5.5, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(5.5);
  });
});

describe('textWidth', () => {
  it('counts Han and full-width signs as 1 em and keeps a tenth in reserve', () => {
    expect(textWidth('受理（一）')).toBeCloseTo(5.5);
    expect(textWidth('𠀀')).toBeGreaterThanOrEqual(1);
    expect(textWidth('')).toBe(0);
  });
});
