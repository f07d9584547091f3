import type { Labels } from './labels.js';

/** Every word on the pages about charts that is not data. */
export interface ChartTexts {
  readonly title: string;
  readonly open: string;
  readonly missing: string;
  readonly missingHint: string;
  readonly backToPower: string;
  readonly picture: string;
  readonly pictureAlt: (power: string, steps: number) => string;
  readonly pictureOnly: string;
  readonly poster: string;
  readonly steps: string;
  readonly stepsHint: string;
  readonly standings: Labels;
  /** A chart that is not in force, in a sentence. */
  readonly announcedNote: (from: string) => string;
  readonly pastNote: (until: string) => string;
  readonly comingNote: (versionNo: number, from: string, announcedOn: string) => string;
  readonly announcedOn: (day: string) => string;
  readonly announcements: Labels;
  readonly abolition: (day: string, law: string | undefined) => string;
  readonly hash: string;
  readonly versions: string;
  readonly stepCount: (count: number) => string;
  readonly kinds: Labels;
  readonly outcomes: Labels;
  readonly clocks: Labels;
  readonly grounds: Labels;
  readonly fields: Labels;
  readonly next: string;
  readonly sameTimeAs: string;
  readonly returnsTo: string;
  readonly returnMost: (times: number) => string;
  readonly deemed: (step: string, basis: string) => string;
  readonly rules: string;
  readonly pauses: string;
  readonly extension: (limit: string) => string;
  readonly withdrawable: string;
  readonly scanForChart: string;
}
