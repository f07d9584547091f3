import type { ChartTexts } from './chart-texts.js';
import type { Labels } from './labels.js';

/** Every word on the pages that is not data. */
export interface PageTexts {
  readonly site: string;
  readonly motto: string;
  readonly demo: string;
  readonly demoNote: string;
  readonly otherLanguage: string;
  readonly skipToContent: string;
  readonly home: string;
  readonly allPowers: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly searchHint: string;
  readonly allTypes: string;
  readonly allDepartments: string;
  readonly type: string;
  readonly department: string;
  readonly departments: string;
  readonly powerTypes: string;
  readonly recentChanges: string;
  readonly changesFeed: string;
  readonly download: string;
  readonly nothingFound: string;
  readonly nothingFoundHint: string;
  readonly nextPage: string;
  /** On paper nothing leads to the next page: how much is missing, and where all of it is. */
  readonly printedPart: (shown: number, address: string) => string;
  readonly hits: (total: number, isCapped: boolean) => string;
  readonly count: (count: number) => string;
  readonly notFound: string;
  readonly notFoundHint: string;
  readonly code: string;
  readonly status: string;
  readonly statuses: Labels;
  readonly noticeSince: (kind: string, since: string) => string;
  readonly coming: (versionNo: number, from: string) => string;
  readonly notStated: string;
  readonly keyFacts: string;
  readonly fields: Labels;
  readonly units: Labels;
  readonly vocabulary: Labels;
  readonly online: (runsOnline: boolean) => string;
  readonly fee: (hasFee: boolean | undefined) => string;
  readonly apply: string;
  readonly sections: Labels;
  readonly columns: Labels;
  readonly version: (versionNo: number, from: string) => string;
  readonly scanToOpen: string;
  readonly printed: (day: string) => string;
  readonly changeKinds: Labels;
  readonly chart: ChartTexts;
}
