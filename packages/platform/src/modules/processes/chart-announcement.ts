import type { PublishedProcess } from './published-processes-repository.js';

/** The chart of a version, as far as its announcement depends on it. */
export interface ChartOfVersion {
  /** Hash of the public layer; undefined when the version has no chart. */
  readonly hash: string | undefined;
  /** The public may see the version, and its chart with it. */
  readonly isPublic: boolean;
}

/** A version that is published already, with the legal days on which it is in force. */
export interface PublishedChart extends ChartOfVersion {
  readonly effectiveFrom: string;
  readonly effectiveTo?: string | undefined;
}

export interface NextChart extends ChartOfVersion {
  readonly effectiveFrom: string;
  readonly today: string;
}

export interface ChartAnnouncement {
  readonly kind: PublishedProcess['announcement'];
  /** The chart that cases run on, or the one the public sees, becomes another one: it must be known before that day. */
  readonly isRequired: boolean;
}

/**
 * Returns why a chart may take effect as it does (FLO-10: 流程图变更的，应当在变更前向社会公布). Pure.
 *
 * A chart that takes the place of another one, or of one that was in force, must be announced on an earlier day. A first
 * chart changes nothing, and neither does the same chart under a new version. Taking a chart away is a change.
 */
export function chartAnnouncement(next: NextChart, published: readonly PublishedChart[]): ChartAnnouncement {
  const earlier = published.filter(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom !== effectiveTo && (effectiveFrom < next.effectiveFrom || effectiveFrom <= next.today),
  );
  const replaced = published.find(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom <= next.effectiveFrom && (effectiveTo === undefined || next.effectiveFrom < effectiveTo),
  );
  // One that has not taken effect may still be withdrawn: what comes after it does not go by its chart.
  const isSame = replaced !== undefined && replaced.effectiveFrom <= next.today && replaced.hash === next.hash;
  const isSameToSee = isSame && (replaced.isPublic || !next.isPublic);
  const isOtherToRun = earlier.some(hasChart) && !isSame;
  const isOtherToSee = next.isPublic && earlier.some((chart) => chart.isPublic && hasChart(chart)) && !isSameToSee;
  if (isOtherToRun || isOtherToSee) return { kind: 'announced', isRequired: true };
  return { kind: isSameToSee ? 'unchanged' : 'first_chart', isRequired: false };
}

function hasChart({ hash }: ChartOfVersion): boolean {
  return hash !== undefined;
}

/** The first legal day on which something that is announced today may take effect. */
export function firstAnnouncedDay(today: string): string {
  const day = new Date(`${today}T00:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
