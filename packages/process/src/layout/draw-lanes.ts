import type { DrawnLane } from '@sunlit/contract';
import type { Measures } from './chart-axes.js';
import type { ChartModel } from './chart-model.js';
import { at, hundredths } from './numbers.js';
import type { Placement } from './place-steps.js';
import { textOf, type BoxText } from './step-box.js';
import { TEXT_SIZES } from './text-sizes.js';
import { breakable, wrapText } from './wrap-text.js';

const PADDING = 0.4;
const MOST_LINES = 4;
/** Six Han stand on one line: a name broken in the middle of a word costs more than the room does. */
const STRIPS = [6.5, 8.5] as const;

/** Lanes with their labels, and how much room the labels take before the first row. */
export interface LaneBands {
  readonly lanes: readonly DrawnLane[];
  readonly head: number;
}

interface Band {
  readonly band: number;
  readonly from: number;
  readonly to: number;
}

/** Draws each lane as a band with its label at the beginning: above for columns, at the left for rows. */
export function drawLanes(model: ChartModel, placement: Placement, measures: Measures): LaneBands {
  const bands = bandsOf(placement, measures).filter(({ band }) => at(model.bands, band).id !== undefined);
  if (bands.length === 0) return { lanes: [], head: 0 };
  const size = TEXT_SIZES.lane;
  const nameOf = ({ band }: Band): string => at(model.bands, band).name;
  if (model.direction === 'down') {
    const texts = bands.map((band) =>
      textOf(wrapText(nameOf(band), (band.to - band.from - 2 * PADDING) / size, MOST_LINES), size, 0),
    );
    const head = Math.max(...texts.map(({ height }) => height)) + 2 * PADDING;
    return { head, lanes: bands.map((band, index) => columnLane(model, band, at(texts, index), head, measures)) };
  }
  const fits = (strip: number): BoxText[] =>
    bands.map((band) => {
      const most = Math.max(1, Math.floor((band.to - band.from - 2 * PADDING) / (1.3 * size)));
      return textOf(wrapText(nameOf(band), strip / size, most), size, 0);
    });
  const isWhole = (texts: readonly BoxText[]): boolean => texts.every(({ lines }) => !lines.join('').includes('…'));
  const widest = at(STRIPS, STRIPS.length - 1);
  const word = Math.max(...bands.map((band) => breakable(nameOf(band), widest / size).widest)) * size;
  const strip = STRIPS.find((width) => width >= word && isWhole(fits(width))) ?? widest;
  const texts = fits(strip);
  const head = Math.max(...texts.map(({ width }) => width)) + 2 * PADDING;
  return { head, lanes: bands.map((band, index) => rowLane(model, band, at(texts, index), head, measures)) };
}

/** Runs of columns of the same lane; lanes meet in the middle of the gutter between them. */
function bandsOf(
  { bandOf, columnCount }: Placement,
  { gutterStart, gutterEnd, gutterMiddle }: Measures,
): readonly Band[] {
  const bands: Band[] = [];
  bandOf.forEach((band, column) => {
    if (column > 0 && bandOf[column - 1] === band) return;
    let last = column;
    while (bandOf[last + 1] === band) last += 1;
    const from = column === 0 ? at(gutterStart, 0) : at(gutterMiddle, column);
    const to = last + 1 === columnCount ? at(gutterEnd, columnCount) : at(gutterMiddle, last + 1);
    bands.push({ band, from, to });
  });
  return bands;
}

function columnLane(
  model: ChartModel,
  { band, from, to }: Band,
  text: BoxText,
  head: number,
  { alongSize }: Measures,
): DrawnLane {
  const width = hundredths(text.width);
  return {
    id: at(model.bands, band).id ?? '',
    x: hundredths(from),
    y: 0,
    width: hundredths(hundredths(to) - hundredths(from)),
    height: hundredths(head + alongSize),
    label: {
      x: hundredths((from + to - width) / 2),
      y: hundredths((head - text.height) / 2),
      width,
      height: hundredths(text.height),
      lines: [...text.lines],
    },
  };
}

function rowLane(
  model: ChartModel,
  { band, from, to }: Band,
  text: BoxText,
  head: number,
  { alongSize }: Measures,
): DrawnLane {
  return {
    id: at(model.bands, band).id ?? '',
    x: 0,
    y: hundredths(from),
    width: hundredths(head + alongSize),
    height: hundredths(hundredths(to) - hundredths(from)),
    label: {
      x: hundredths((head - text.width) / 2),
      y: hundredths((from + to - text.height) / 2),
      width: hundredths(text.width),
      height: hundredths(text.height),
      lines: [...text.lines],
    },
  };
}
