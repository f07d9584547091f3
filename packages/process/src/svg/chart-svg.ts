import type { ChartLanguage, DrawnFlow, DrawnLane, DrawnStep, Drawing, LabelBox, PublicLayer } from '@sunlit/contract';
import { TEXT_SIZES } from '../layout/text-sizes.js';
import { CHART_WORDS } from './chart-words.js';
import { escapeXml } from './escape-xml.js';
import { roundedPath } from './rounded-path.js';

/** What a picture of a chart is made of. */
export interface ChartPicture {
  readonly drawing: Drawing;
  readonly layer: PublicLayer;
  readonly language: ChartLanguage;
  /** Name of the power. */
  readonly title: string;
  /** Lines at the foot: version, day from which it applies, hash. Each is written as it is. */
  readonly foot?: readonly string[];
  /** The title is written above the chart. Without it, where a page bears it already, it is only spoken. */
  readonly isTitled?: boolean;
  /** Pixels of one em; 16 if nothing is said. */
  readonly pixelsPerEm?: number;
}

/** Fixed values of the azure theme: a picture is printed and passed on, and follows no page. */
const COLOURS = {
  ink: '#16202C',
  muted: '#51606F',
  line: '#D9E0E7',
  lineStrong: '#7B8794',
  surface: '#FFFFFF',
  sunken: '#F5F7F9',
} as const;

const FONTS = `system-ui, 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif`;
const MARGIN = 1;
const TITLE = { size: 1.375, height: 2.6 } as const;
const FOOT = { size: 0.8125, line: 1.3 } as const;
/** Rounding of bends: 6 px. */
const RADIUS = 0.375;

/**
 * A chart as one SVG picture: text as text, no script, no reference to anything outside, every value escaped. It stands in
 * an `<img>`, on a script-free page, in print and on a poster. Symbols are those of GB/T 1526-1989.
 */
export function chartSvg(picture: ChartPicture): string {
  const { drawing, title, language, foot = [], isTitled = true, pixelsPerEm = 16 } = picture;
  const titleHeight = isTitled ? TITLE.height : 0;
  const footHeight = foot.length === 0 ? 0 : foot.length * FOOT.line + 0.8;
  const width = round(drawing.width + 2 * MARGIN);
  const height = round(drawing.height + titleHeight + footHeight + 2 * MARGIN);
  const size = `width="${round(width * pixelsPerEm)}" height="${round(height * pixelsPerEm)}"`;
  const words = CHART_WORDS[language];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" role="img"`,
    ` aria-labelledby="chart-title chart-description" lang="${language === 'zh' ? 'zh-CN' : 'en'}"`,
    ` font-family="${FONTS}" font-size="1" fill="${COLOURS.ink}">`,
    `<title id="chart-title">${escapeXml(title)}</title>`,
    `<desc id="chart-description">${escapeXml(describe(picture))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.surface}"/>`,
    isTitled
      ? `<text x="${MARGIN}" y="${MARGIN + TITLE.size}" font-size="${TITLE.size}" font-weight="600">${escapeXml(title)}</text>`
      : '',
    `<g transform="translate(${MARGIN} ${MARGIN + titleHeight})">`,
    ...drawing.lanes.map(laneSvg),
    ...drawing.flows.map(flowSvg),
    ...drawing.steps.map(stepSvg),
    ...drawing.flows.map(({ label }) =>
      label === undefined ? '' : labelSvg(label, TEXT_SIZES.condition, COLOURS.muted),
    ),
    '</g>',
    drawing.steps.length === 0 ? textSvg(words.empty, MARGIN, MARGIN + titleHeight + 1, 1, COLOURS.muted) : '',
    ...foot.map((line, index) =>
      textSvg(line, MARGIN, round(height - MARGIN - (foot.length - 1 - index) * FOOT.line), FOOT.size, COLOURS.muted),
    ),
    '</svg>',
  ].join('');
}

/** The steps in their order, for whoever hears the picture. */
function describe({ layer, language }: ChartPicture): string {
  const words = CHART_WORDS[language];
  const names = layer.steps
    .filter(({ kind }) => kind !== 'fork' && kind !== 'join')
    .map(({ name, nameEn }) => (language === 'en' ? (nameEn ?? name) : name));
  return words.steps(names.length) + names.join(words.comma);
}

function laneSvg({ x, y, width, height, label }: DrawnLane, index: number): string {
  const fill = index % 2 === 0 ? COLOURS.sunken : COLOURS.surface;
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${COLOURS.line}" stroke-width="0.0625"/>` +
    labelSvg(label, TEXT_SIZES.lane, COLOURS.muted)
  );
}

function flowSvg({ points, isReturn }: DrawnFlow): string {
  const dash = isReturn ? ' stroke-dasharray="0.375 0.25"' : '';
  return (
    `<path d="${roundedPath(points, RADIUS, ARROW.length * 0.8)}" fill="none" stroke="${COLOURS.muted}" stroke-width="0.09375"${dash}/>` +
    `<path d="${arrowHead(points)}" fill="${COLOURS.muted}"/>`
  );
}

const ARROW = { length: 0.5, half: 0.22 } as const;

/** A small filled arrowhead at the end of a line. */
function arrowHead(points: readonly number[]): string {
  const [fromX = 0, fromY = 0, x = 0, y = 0] = points.slice(-4);
  const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)];
  const [baseX, baseY] = [x - dx * ARROW.length, y - dy * ARROW.length];
  const [sideX, sideY] = [-dy * ARROW.half, dx * ARROW.half];
  return `M${round(x)} ${round(y)}L${round(baseX + sideX)} ${round(baseY + sideY)}L${round(baseX - sideX)} ${round(baseY - sideY)}z`;
}

function stepSvg(step: DrawnStep): string {
  const { label, badge } = step;
  return (
    shapeSvg(step) +
    labelSvg(label, TEXT_SIZES.step, COLOURS.ink) +
    (badge === undefined ? '' : labelSvg(badge, TEXT_SIZES.badge, COLOURS.muted))
  );
}

function shapeSvg({ shape, x, y, width, height }: DrawnStep): string {
  const look = `fill="${COLOURS.surface}" stroke="${COLOURS.lineStrong}" stroke-width="0.0625"`;
  const box = (radius: number): string =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" ${look}/>`;
  const line = (x1: number, y1: number, x2: number, y2: number): string =>
    `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${COLOURS.ink}" stroke-width="0.125"/>`;
  const [right, bottom] = [x + width, y + height];
  switch (shape) {
    case 'terminator':
      return box(round(Math.min(height / 2, 1.2)));
    case 'predefined':
      return (
        box(0) +
        `<path d="M${round(x + 0.45)} ${y}V${round(bottom)}M${round(right - 0.45)} ${y}V${round(bottom)}" ${look}/>`
      );
    case 'decision': {
      const [middleX, middleY] = [round(x + width / 2), round(y + height / 2)];
      return `<path d="M${middleX} ${y}L${round(right)} ${middleY}L${middleX} ${round(bottom)}L${x} ${middleY}z" ${look}/>`;
    }
    case 'parallel':
      return width > height
        ? line(x, y + 0.06, right, y + 0.06) + line(x, bottom - 0.06, right, bottom - 0.06)
        : line(x + 0.06, y, x + 0.06, bottom) + line(right - 0.06, y, right - 0.06, bottom);
    default:
      return box(0.25);
  }
}

/** Lines of a label, centred in its box. */
function labelSvg({ x, y, width, height, lines }: LabelBox, size: number, colour: string): string {
  const lineHeight = height / Math.max(1, lines.length);
  return lines
    .map((line, index) => {
      const baseline = y + lineHeight * (index + 0.5) + 0.36 * size;
      return `<text x="${round(x + width / 2)}" y="${round(baseline)}" font-size="${size}" fill="${colour}" text-anchor="middle">${escapeXml(line)}</text>`;
    })
    .join('');
}

function textSvg(text: string, x: number, y: number, size: number, colour: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}">${escapeXml(text)}</text>`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
