import type { ShellStrings } from '../strings/zh-cn.js';
import type { CatalogueState } from './catalogue-state.js';
import type { Labels } from './labels.js';
import type { MarkedText, RowContent } from './list/row-view.js';
import type { WindowContent } from './list/window-controller.js';
import type { HeightEstimate } from './list/window-model.js';
import type { CatalogueModel, CatalogueResult } from './model/catalogue-model.js';

interface ListViewContext {
  readonly state: CatalogueState;
  readonly model: CatalogueModel;
  readonly result: CatalogueResult;
  readonly labels: Labels;
  readonly strings: ShellStrings;
  readonly isElder: boolean;
  readonly onOpen: (row: number, isByKey: boolean) => void;
}

/** The list for one answer. The same object while answer and words are the same. */
export class ListContent {
  #content: WindowContent | undefined;
  #key: readonly unknown[] = [];

  get(context: ListViewContext): WindowContent {
    const key = [context.result, context.model, context.labels, context.isElder];
    if (this.#content !== undefined && key.every((part, index) => part === this.#key[index])) return this.#content;
    this.#key = key;
    this.#content = windowContent(context);
    return this.#content;
  }
}

/** Rows of the list with highlights, and how high they will be. */
function windowContent(context: ListViewContext): WindowContent {
  const { model, result, isElder, onOpen } = context;
  const { rows } = result;
  const drawn = new Map<number, RowContent>();
  return {
    count: rows.length,
    rowAt: (index) => {
      const content = drawn.get(index) ?? rowContent(rows[index] ?? 0, context);
      drawn.set(index, content);
      return content;
    },
    estimate: (width) => heightEstimate(rows, model.snapshot.items.names, width, isElder),
    onOpen: (index, isByKey) => {
      const row = rows[index];
      if (row !== undefined) onOpen(row, isByKey);
    },
  };
}

function rowContent(number: number, { model, state, labels, strings }: ListViewContext): RowContent {
  const row = model.row(number);
  const marked = (text: string): MarkedText => ({ text, marks: model.matches(text, state.text) });
  const places = [labels.type(row.type), labels.department(row.department)];
  if (model.snapshot.areas.length > 1 && !state.fixed.has('area')) places.push(labels.area(row.area));
  return {
    name: marked(row.name),
    code: marked(row.code),
    notice: row.isSuspended ? `▲ ${strings.suspended}` : '',
    places,
  };
}

/** Han characters are as wide as the type is high, so that the number of lines is nearly known before drawing. */
function heightEstimate(
  rows: readonly number[],
  names: readonly string[],
  width: number,
  isElder: boolean,
): HeightEstimate {
  const size = isElder ? 20 : 16;
  const rest = isElder ? 51.8 : 47.15;
  const perLine = Math.max(1, Math.floor((width - 32) / size));
  return (index) => {
    const length = names[rows[index] ?? 0]?.length ?? 0;
    return Math.max(1, Math.ceil(length / perLine)) * size * 1.5 + rest;
  };
}
