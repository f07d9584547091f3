import { expect } from '@open-wc/testing';
import { formatDay, formatInstant } from './dates.js';
import { formatNumber } from './numbers.js';

const LANGUAGES = ['zh-CN', 'en'] as const;

describe('numbers and dates in words', () => {
  it('writes whole numbers as Intl does in both languages', () => {
    const values = [0, 7, 12, 123, 1000, 5376, 12_345, 100_000, 1_234_567, -1000, -999];
    for (const language of LANGUAGES) {
      const intl = new Intl.NumberFormat(language);
      expect(values.map(formatNumber)).to.deep.equal(values.map((value) => intl.format(value)));
    }
  });

  it('rounds no fraction away: an amount in a rule is what the rule says', () => {
    expect([0.0005, 6.5, 50_000.1234].map(formatNumber)).to.deep.equal(['0.0005', '6.5', '50,000.1234']);
  });

  it('writes days and instants as Intl does, in the time of Shanghai, around every midnight', () => {
    const start = Date.parse('2023-12-31T15:58:00Z');
    for (let step = 0; step < 1200; step += 1) {
      const time = start + step * 86_399_000;
      const instant = new Date(time).toISOString();
      for (const language of LANGUAGES) {
        const options = { year: 'numeric', day: 'numeric', timeZone: 'Asia/Shanghai' } as const;
        const month = language === 'en' ? 'short' : 'long';
        const day = new Intl.DateTimeFormat(language, { ...options, month }).format(time);
        const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
        const minute = new Intl.DateTimeFormat(language, { ...options, month, ...clock }).format(time);
        const legalDay = new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
        expect(formatDay(legalDay, language)).to.equal(day);
        expect(formatInstant(instant, language)).to.equal(minute);
      }
    }
  });

  it('leaves unreadable text as it is', () => {
    for (const text of ['', 'soon', '2026-13-01', '2026-1-1', '2026-11-22T09:14']) {
      expect(formatDay(text, 'zh-CN')).to.equal(text);
    }
    expect(formatInstant('soon', 'en')).to.equal('soon');
  });
});
