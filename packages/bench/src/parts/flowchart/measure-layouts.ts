import { layOutChart } from '@sunlit/process/layout/lay-out-chart';
import { composeChart } from '../../data/compose-chart.js';
import { Series } from '../../measure/series.js';
import { atMost } from '../../report/goals.js';
import type { PartResult, Progress, Row } from '../../report/part-result.js';
import { qualityOf, type Quality } from './drawn-graph.js';
import { loadLayouters, OURS } from './layouters.js';

export const SIZES = [10, 40, 120, 500, 2000] as const;
/** Counting crossings compares every piece with every other. */
const MOST_JUDGED = 500;

/**
 * How much CPU time each layout takes, which a busy machine does not change, and how well what it gives can be read. The layouts take turns.
 */
export async function measureLayouts(progress: Progress): Promise<PartResult> {
  const layouters = await loadLayouters();
  const series = new Series();
  const rows: Row[] = [];
  const notes: string[] = [];
  for (const size of SIZES) {
    const layer = composeChart(size);
    const sizes = layOutChart(layer, { direction: 'down', language: 'zh' });
    const qualities = new Map<string, Quality>();
    const failed = new Map<string, string>();
    const rounds = size >= 2000 ? 5 : size >= 500 ? 9 : 25;
    for (let round = 0; round < rounds; round += 1) {
      for (const [who, layOut] of layouters) {
        if (failed.has(who)) continue;
        if (round === 0) progress(`layout of ${size}: ${who}`);
        try {
          const before = process.cpuUsage();
          const graph = await layOut(layer, sizes);
          const { user, system } = process.cpuUsage(before);
          series.add(nameOf(size, who), (user + system) / 1000);
          if (round === 0 && size <= MOST_JUDGED) qualities.set(who, qualityOf(graph, true));
        } catch (error) {
          failed.set(who, error instanceof Error ? error.message : String(error));
        }
      }
    }
    for (const [who] of layouters) {
      if (failed.has(who)) continue;
      rows.push({ figure: `layout, ${size} steps`, who, unit: 'ms CPU', sample: series.sample(nameOf(size, who)) });
    }
    for (const [who, message] of failed) notes.push(`Layout of ${size} steps by ${who}: ${message.slice(0, 80)}.`);
    if (qualities.size > 0) notes.push(`At ${size} steps: ${[...qualities].map(qualityText).join('; ')}.`);
  }
  const goals = [
    atMost('layout of 120 steps', series.sample(nameOf(120, OURS)).median, 10, ' ms CPU'),
    atMost('layout of 2,000 steps', series.sample(nameOf(2000, OURS)).median, 150, ' ms CPU'),
  ];
  return { rows, goals, notes };
}

const nameOf = (size: number, who: string): string => `${size} ${who}`;

function qualityText([who, { crossings, throughSteps, strayed, slanted }]: readonly [string, Quality]): string {
  return `${who} ${crossings} crossings, ${throughSteps} steps run through, ${strayed} steps among another lane's, ${slanted} slanted pieces`;
}
