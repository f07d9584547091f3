import { sharedEn } from '../strings/shared-en.js';
import type { SharedStrings } from '../strings/shared-zh-cn.js';
import type { ChartStrings } from './chart-strings-zh-cn.js';
import type { StepStrings } from './step/strings-zh-cn.js';
import type { FlowchartStrings } from './strings-zh-cn.js';
import { chartEn } from './chart-strings-en.js';
import { relationEn } from './model/step-strings-en.js';
import type { RelationStrings } from './model/step-strings-zh-cn.js';
import { controlsEn } from './controls/strings-en.js';
import type { ControlsStrings } from './controls/strings-zh-cn.js';
import { listEn } from './list/strings-en.js';
import type { ListStrings } from './list/strings-zh-cn.js';
import { overlayEn } from './overlays/strings-en.js';
import type { OverlayStrings } from './overlays/strings-zh-cn.js';
import { standingEn } from './standing-strings-en.js';
import type { StandingStrings } from './standing-strings-zh-cn.js';
import { stepEn } from './step/strings-en.js';
import type { VersionsStrings } from './versions/strings-zh-cn.js';
import { fieldsEn, versionsEn } from './versions/strings-en.js';

/** All words of the element in one language: a chunk of its own. */
export interface Translation {
  readonly shell: SharedStrings;
  readonly own: FlowchartStrings;
  readonly standing: StandingStrings;
  readonly chart: ChartStrings;
  readonly relation: RelationStrings;
  readonly controls: ControlsStrings;
  readonly list: ListStrings;
  readonly overlay: OverlayStrings;
  readonly step: StepStrings;
  readonly versions: VersionsStrings;
  readonly fields: Readonly<Record<string, string>>;
}

const own: FlowchartStrings = {
  flowchartHeading: 'How it is handled',
  flowchartIdle: 'No power has been named yet.',
  flowchartLoading: 'Fetching the flowchart…',
  flowchartFailed: 'The flowchart did not arrive',
  flowchartUnreadable: 'The flowchart is incomplete and cannot be drawn. See the platform’s page.',
  flowchartEmptyTitle: 'No flowchart has been published for this power',
  flowchartEmpty:
    'Once it is published, every step from application to decision is drawn here. The rules demand a chart for each power: you may tell the department or its supervisors.',
  flowchartStale: 'No connection. This chart was saved at {time} and may have changed since.',
  flowchartVersion: 'Version {no}',
  flowchartSince: 'in force since {day}',
  flowchartPeriod: 'in force from {from} until {to}',
  flowchartAnnounced: 'published {time}',
  flowchartFirst: 'first chart, no announcement needed',
  flowchartUnchanged: 'same chart, published with its item',
  flowchartByLaw: 'published because the law changed',
};

/** The element in English. */
export const translationEn: Translation = {
  shell: sharedEn,
  own,
  standing: standingEn,
  chart: chartEn,
  relation: relationEn,
  controls: controlsEn,
  list: listEn,
  overlay: overlayEn,
  step: stepEn,
  versions: versionsEn,
  fields: fieldsEn,
};
