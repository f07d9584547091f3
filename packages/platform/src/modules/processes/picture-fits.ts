import type { ChartLanguage, LabelBox, PublicLayer } from '@sunlit/contract';
import { isWork } from '@sunlit/process/definition/is-work';
import { limitText } from '@sunlit/process/layout/limit-text';
import { outlineOf } from '@sunlit/process/outline/outline-of';
import { isDeepStrictEqual } from 'node:util';
import type { ChartPicture } from './chart-drawing.js';
import { drawingHolds } from './drawing-holds.js';

/**
 * Tells whether a stored picture shows a chart: the same steps, flows, words and limits, each at its place, and the same
 * list. A picture is derived and has no hash that anybody knows; one that says something else than the layer is never
 * sent (F4).
 */
export function pictureFits({ drawing, outline }: ChartPicture, drawn: PublicLayer, language: ChartLanguage): boolean {
  const steps = new Map(drawn.steps.map((step) => [step.id, step]));
  const flows = new Map(
    drawn.flows.filter(({ from, to }) => steps.has(from) && steps.has(to)).map((flow) => [flow.id, flow]),
  );
  const lanes = new Map(drawn.lanes.map((lane) => [lane.id, lane]));
  const nameOf = ({ name, nameEn }: { name: string; nameEn?: string | undefined }): string =>
    language === 'en' ? (nameEn ?? name) : name;
  return (
    hasJust(
      steps,
      drawing.steps.map(({ id }) => id),
    ) &&
    isDeepStrictEqual(outline, outlineOf(drawn)) &&
    hasJust(
      flows,
      drawing.flows.map(({ id }) => id),
    ) &&
    drawing.lanes.every(({ id, label }) => {
      const lane = lanes.get(id);
      return lane !== undefined && says(label, nameOf(lane));
    }) &&
    drawing.steps.every(({ id, label, badge }) => {
      const step = steps.get(id);
      const limit = step?.limit && limitText(step.limit, language);
      if (step === undefined || !says(badge, limit)) return false;
      // A bar that only parts or joins bears no words.
      return says(label, nameOf(step)) || (!isWork(step) && label.lines.length === 0);
    }) &&
    drawing.flows.every(({ id, from, to, isReturn, label }) => {
      const flow = flows.get(id);
      const words = language === 'en' ? (flow?.conditionEn ?? flow?.condition) : flow?.condition;
      const leadsSo = flow?.from === from && flow.to === to && flow.isReturn === isReturn;
      return leadsSo && says(label, words);
    }) &&
    drawingHolds(drawing, drawn)
  );
}

function hasJust(known: ReadonlyMap<string, unknown>, ids: readonly string[]): boolean {
  return ids.length === known.size && new Set(ids).size === known.size && ids.every((id) => known.has(id));
}

/** Lines are broken at any place; what does not fit into a box ends with an ellipsis. */
function says(box: LabelBox | undefined, text: string | undefined): boolean {
  if (box === undefined || text === undefined) return box === undefined && text === undefined;
  const bare = (words: string): string => words.replace(/\s+/gu, '');
  const shown = bare(box.lines.join(''));
  return shown === bare(text) || (shown.endsWith('…') && bare(text).startsWith(shown.slice(0, -1)));
}
