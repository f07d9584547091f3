import type { StandingStrings } from './standing-strings-zh-cn.js';

/** Words about a chart that is not simply in force, in English. */
export const standingEn: StandingStrings = {
  flowchartSuspended: 'This power is suspended from {day}: {reason}',
  flowchartAbolished: 'This power is abolished from {day}, and this chart is no longer followed: {reason}',
  flowchartComing:
    'A new chart was published {announced} and holds from {day} (version {no}). Until then this one holds.',
  flowchartShowComing: 'Show the new chart',
  flowchartIsAnnounced: 'This chart is published but not yet in force. It holds from {day}.',
  flowchartIsPast: 'This chart is no longer in force since {day}.',
  flowchartIsPastOpen: 'This chart is no longer in force.',
  flowchartShowCurrent: 'Show the chart in force',
};
