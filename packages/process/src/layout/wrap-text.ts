import { textWidth } from './text-width.js';

/** Signs that never begin a line, and signs that never end one (the usual rules of Chinese typesetting, CLREQ 3.1). */
const NOT_FIRST = new Set(Array.from('，。、；：！？）》」』】〕〉”’…—·％%,.;:!?)]}/'));
const NOT_LAST = new Set(Array.from('（《「『【〔〈“‘([{'));
const WIDE = /[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** A piece of text that stays whole, and whether a space stands before it. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly isSpaced: boolean;
}

const SPACE = textWidth(' ');

/** Takes a text apart where a line may end: between Han characters, and at spaces of Latin text. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let current = '';
  let isSpaced = false;
  const flush = (): void => {
    if (current !== '') pieces.push({ text: current, width: textWidth(current), isSpaced });
    current = '';
    isSpaced = false;
  };
  let last = '';
  for (const character of text) {
    if (/\s/u.test(character)) {
      flush();
      isSpaced = true;
      last = '';
      continue;
    }
    const mayBreak =
      last !== '' && !NOT_FIRST.has(character) && !NOT_LAST.has(last) && (WIDE.test(character) || WIDE.test(last));
    if (mayBreak) flush();
    current += character;
    last = character;
  }
  flush();
  return pieces;
}

/** Cuts pieces that are wider than a line by themselves. */
function cutTo(pieces: readonly Piece[], widest: number): readonly Piece[] {
  if (pieces.every(({ width }) => width <= widest)) return pieces;
  return pieces.flatMap((piece) => (piece.width <= widest ? [piece] : cutPiece(piece, widest)));
}

function cutPiece({ text, isSpaced }: Piece, widest: number): readonly Piece[] {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (part !== '' && textWidth(part + character) > widest) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  parts.push(part);
  return parts.map((cut, index) => ({ text: cut, width: textWidth(cut), isSpaced: index === 0 && isSpaced }));
}

/**
 * Fills lines one after the other; `roomOf(line)` is the width of the line. Returns `undefined` if the text needs more
 * than `most` lines or a piece fits no line.
 */
function fill(pieces: readonly Piece[], roomOf: (line: number) => number, most: number): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { text, width, isSpaced } of pieces) {
    const wanted = used === 0 ? width : used + (isSpaced ? SPACE : 0) + width;
    if (wanted <= roomOf(lines.length) + 1e-9) {
      line += used > 0 && isSpaced ? ` ${text}` : text;
      used = wanted;
      continue;
    }
    if (used > 0) lines.push(line);
    if (lines.length >= most || width > roomOf(lines.length) + 1e-9) return undefined;
    line = text;
    used = width;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A text that can be broken into lines again and again. */
export interface Breakable {
  /** Width of what cannot be broken. */
  readonly widest: number;
  readonly total: number;
  /** Lines for given widths, or `undefined` if the text does not fit into `most` of them. */
  fill(roomOf: (line: number) => number, most: number): string[] | undefined;
}

/** Prepares a text for lines of at most `widest`; longer words are cut. */
export function breakable(text: string, widest: number): Breakable {
  const pieces = cutTo(piecesOf(text), widest);
  return {
    widest: pieces.reduce((most, { width }) => Math.max(most, width), 0),
    total: pieces.reduce((sum, { width, isSpaced }) => sum + width + (isSpaced ? SPACE : 0), 0),
    fill: (roomOf, most) => fill(pieces, roomOf, most),
  };
}

/**
 * Breaks a text into as few lines of at most `widest` (em of its own size) as hold it, about equally long. A text that
 * needs more than `most` lines ends in `…`: the whole text is in the list of the chart.
 */
export function wrapText(text: string, widest: number, most: number): string[] {
  const broken = breakable(text, widest);
  const lines = broken.fill(() => widest, most);
  if (lines === undefined) return shorten(text, widest, most);
  let [low, high] = [Math.max(broken.widest, broken.total / Math.max(1, lines.length)), widest];
  let best = lines;
  for (let step = 0; step < 6 && high - low > 0.2; step += 1) {
    const middle = (low + high) / 2;
    const found = broken.fill(() => middle, lines.length);
    if (found === undefined) low = middle;
    else [best, high] = [found, middle];
  }
  return best;
}

/** As many of the first characters as fit, and an ellipsis. */
function shorten(text: string, widest: number, most: number): string[] {
  const characters = [...text];
  let [low, high] = [0, characters.length];
  let best = ['…'];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const lines = breakable(`${characters.slice(0, middle).join('').trimEnd()}…`, widest).fill(() => widest, most);
    if (lines === undefined) high = middle - 1;
    else [low, best] = [middle, lines];
  }
  return best;
}
