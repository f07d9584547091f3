import { describe, expect, it } from 'vitest';
import { chartAnnouncement, firstAnnouncedDay, type NextChart, type PublishedChart } from './chart-announcement.js';

const TODAY = '2026-11-22';
const next = (more: Partial<NextChart> = {}): NextChart => ({
  hash: 'b',
  isPublic: true,
  effectiveFrom: TODAY,
  today: TODAY,
  ...more,
});
const inForce = (more: Partial<PublishedChart> = {}): PublishedChart => ({
  hash: 'a',
  isPublic: true,
  effectiveFrom: '2026-01-01',
  ...more,
});

describe('the announcement of a chart (FLO-10)', () => {
  it('is not needed for a first chart, also of a power that was published without one', () => {
    const free = { kind: 'first_chart', isRequired: false };
    expect(chartAnnouncement(next(), [])).toEqual(free);
    expect(chartAnnouncement(next(), [inForce({ hash: undefined })])).toEqual(free);
  });

  it('is not needed when the chart stays the same', () => {
    expect(chartAnnouncement(next({ hash: 'a' }), [inForce()])).toEqual({ kind: 'unchanged', isRequired: false });
  });

  it('is needed when another chart takes the place of one in force, and when a chart is taken away', () => {
    const bound = { kind: 'announced', isRequired: true };
    expect(chartAnnouncement(next(), [inForce()])).toEqual(bound);
    expect(chartAnnouncement(next({ hash: undefined }), [inForce()])).toEqual(bound);
    expect(chartAnnouncement(next({ effectiveFrom: '2026-12-01' }), [inForce()])).toEqual(bound);
  });

  it('is needed for a chart that only took effect today', () => {
    expect(chartAnnouncement(next(), [inForce({ effectiveFrom: TODAY })]).isRequired).toBe(true);
  });

  it('is not got round by a version without a chart, or by one that nobody may see', () => {
    const first = inForce({ effectiveTo: '2026-11-01' });
    const bare = inForce({ hash: undefined, effectiveFrom: '2026-11-01' });
    expect(chartAnnouncement(next(), [first, bare]).isRequired).toBe(true);
    const hidden = inForce({ hash: 'b', isPublic: false, effectiveFrom: '2026-11-01' });
    expect(chartAnnouncement(next(), [first, hidden]).isRequired).toBe(true);
  });

  it('does not count a chart that was withdrawn before its day, or that it replaces on its first day', () => {
    const withdrawn = inForce({ effectiveFrom: '2026-11-30', effectiveTo: '2026-11-30' });
    expect(chartAnnouncement(next(), [withdrawn]).kind).toBe('first_chart');
    const scheduled = inForce({ effectiveFrom: '2026-12-01' });
    expect(chartAnnouncement(next({ effectiveFrom: '2026-12-01' }), [scheduled]).kind).toBe('first_chart');
    expect(chartAnnouncement(next({ effectiveFrom: '2026-12-02' }), [scheduled]).kind).toBe('announced');
  });

  it('calls a chart unchanged only beside one that is in force, and that the public sees', () => {
    const scheduled = inForce({ effectiveFrom: '2026-12-01' });
    const after = next({ hash: 'a', effectiveFrom: '2026-12-05' });
    expect(chartAnnouncement(after, [inForce({ hash: 'c', effectiveTo: '2026-12-01' }), scheduled]).kind).toBe(
      'announced',
    );
    expect(chartAnnouncement(after, [scheduled]).kind).toBe('announced');
    expect(chartAnnouncement(next({ hash: 'a' }), [inForce({ isPublic: false })]).kind).toBe('first_chart');
    const hidden = next({ hash: 'a', isPublic: false });
    expect(chartAnnouncement(hidden, [inForce({ isPublic: false })]).kind).toBe('unchanged');
    expect(chartAnnouncement(hidden, [inForce()]).kind).toBe('unchanged');
  });

  it('names tomorrow as the first day, over the ends of months and years', () => {
    expect(firstAnnouncedDay('2026-12-31')).toBe('2027-01-01');
    expect(firstAnnouncedDay('2028-02-28')).toBe('2028-02-29');
  });
});
