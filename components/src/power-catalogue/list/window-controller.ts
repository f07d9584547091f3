import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from '../../internal/when-idle.js';
import { RowView, type RowContent } from './row-view.js';
import { WindowModel, type HeightEstimate, type RowRange } from './window-model.js';

/** What the list shows. */
export interface WindowContent {
  readonly count: number;
  readonly rowAt: (index: number) => RowContent;
  /** Heights of rows as long as they were never drawn, for a list of this width. */
  readonly estimate: (width: number) => HeightEstimate;
  readonly onOpen: (index: number, isByKey: boolean) => void;
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Rows that are drawn beyond the visible edge, in pixels: one fast flick of a wheel. */
const MARGIN = 240;

/** Rows that are drawn before the list was measured: about a screenful. */
const FIRST_ROWS = 11;

/**
 * A listbox that draws only the rows in view, whatever their heights. It draws on its own, without an update of the
 * host, so that scrolling costs rows and nothing else. Keys: arrows, Home, End, PageUp, PageDown, Enter, Space.
 */
export class WindowController implements ReactiveController {
  readonly model = new WindowModel();
  /** Row that the keyboard is on. It stays in the document even when it is scrolled away: focus must not be lost. */
  active = 0;

  readonly #host: Host;
  readonly #canvas = presentation('canvas');
  readonly #rows = presentation('rows');
  #content: WindowContent | undefined;
  /** Whether the model knows the rows of the content at this width. */
  #isModelled = false;
  /** Whether the rows in view are on the screen, so that there is time for what is beyond them. */
  #isShown = false;
  #selected = -1;
  #list: HTMLElement | undefined;
  /** Rows in the document by index, and rows that wait to be used again. */
  readonly #views = new Map<number, RowView>();
  readonly #spare: RowView[] = [];
  #top = 0;
  /** Where the list really stands. Kept, because asking the browser makes it lay out the page. */
  #scrollTop = 0;
  #width = 0;
  #height = 0;
  #resize: ResizeObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#canvas.append(this.#rows);
    host.addController(this);
  }

  /**
   * Takes what to show, drawn with the host's update. Another content means other rows: the list starts at the top. The
   * keyboard stays where its focus is, so that Enter opens what is under it.
   */
  show(content: WindowContent, selected: number): void {
    this.#selected = selected;
    if (this.#content === content) return;
    this.#content = content;
    const isHeld = this.active < content.count && this.#rowElement(this.active)?.matches(':focus');
    if (isHeld !== true) this.active = Math.max(0, selected);
    this.#top = 0;
    this.#isModelled = false;
    this.#isShown = false;
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    this.#list = undefined;
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('[data-window]');
    if (list === null) {
      this.hostDisconnected();
      return;
    }
    if (list !== this.#list) this.#observe(list);
    if (this.#height === 0) return;
    this.#draw();
    if (!this.#isShown) this.#completeLater(this.#content);
  }

  /** Brings a row into view and the keyboard onto it. */
  focusRow(index: number = this.active): void {
    this.#activate(index);
    this.#rowElement(this.active)?.focus({ preventScroll: true });
  }

  reveal(index: number): void {
    const offset = this.model.offsetOf(index);
    const bottom = offset + this.model.heightOf(index);
    if (offset < this.#top) this.#top = offset;
    else if (bottom > this.#top + this.#height) this.#top = Math.max(0, bottom - this.#height);
  }

  readonly onScroll = (): void => {
    if (this.#list === undefined || this.#height === 0) return;
    this.#top = this.#list.scrollTop;
    this.#scrollTop = this.#top;
    this.#complete();
    this.#draw();
  };

  readonly onClick = (event: Event): void => {
    const index = this.#indexOf(event);
    if (index === undefined) return;
    this.#activate(index);
    this.#content?.onOpen(index, false);
  };

  /** Focus may come from anywhere, a pointer or a screen reader: the keyboard goes on from there. */
  readonly onFocusin = (event: Event): void => {
    const index = this.#indexOf(event);
    if (index === undefined || index === this.active) return;
    this.active = index;
    this.#draw();
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#content?.onOpen(this.active, true);
      return;
    }
    const target = this.#keyTarget(event.key);
    if (target === undefined) return;
    event.preventDefault();
    this.focusRow(target);
  };

  /** Whoever waits for an answer waits for the rows in view alone. */
  #completeLater(content: WindowContent | undefined): void {
    whenIdle(() => {
      if (this.#isShown || content !== this.#content || this.#list === undefined) return;
      this.#complete();
      this.#draw();
    });
  }

  #complete(): void {
    this.#isShown = true;
    this.model.settle();
  }

  #keyTarget(key: string): number | undefined {
    const page = Math.max(1, this.model.indexAt(this.#top + this.#height) - this.model.indexAt(this.#top));
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + page,
      PageUp: this.active - page,
      Home: 0,
      End: this.model.count - 1,
    };
    const target = Object.prototype.hasOwnProperty.call(targets, key) ? targets[key] : undefined;
    return target === undefined ? undefined : Math.min(Math.max(target, 0), this.model.count - 1);
  }

  #activate(index: number): void {
    this.active = index;
    this.#prepareModel();
    this.#complete();
    this.reveal(index);
    this.#draw();
    // Measuring may have moved the row: once more, now with its true height.
    this.reveal(index);
    this.#draw();
  }

  #observe(list: HTMLElement): void {
    this.#resize?.disconnect();
    this.#list = list;
    list.append(this.#canvas);
    this.#resize = new ResizeObserver(() => this.#onResize());
    this.#resize.observe(list);
    this.#scrollTop = 0;
    // A screenful is drawn blind, so that one layout of the page measures the list and its rows.
    this.#drawRows({ start: 0, end: FIRST_ROWS });
    this.#height = list.clientHeight;
    this.#width = list.clientWidth;
    this.#isModelled = false;
  }

  #onResize(): void {
    const list = this.#list;
    if (list === undefined) return;
    // A hidden list has no size; it keeps its place for when it comes back.
    if (list.clientHeight === 0) return;
    const isOtherWidth = list.clientWidth !== this.#width;
    this.#height = list.clientHeight;
    this.#width = list.clientWidth;
    this.#scrollTop = list.scrollTop;
    if (isOtherWidth) {
      const anchor = this.model.indexAt(this.#top);
      this.#isModelled = false;
      this.#prepareModel();
      this.#top = this.model.offsetOf(anchor);
    }
    this.#draw();
  }

  #prepareModel(): void {
    if (this.#isModelled || this.#content === undefined) return;
    this.model.reset(this.#content.count, this.#content.estimate(this.#width));
    if (this.#isShown) this.model.settle();
    this.#isModelled = true;
  }

  #draw(): void {
    this.#prepareModel();
    for (let round = 0; round < 3; round += 1) {
      const range = this.model.range(this.#top, this.#height, this.#isShown ? MARGIN : 0);
      const { start } = range;
      this.#drawRows(range);
      const isMoved = this.#measure(start);
      this.#place(start);
      if (!isMoved) break;
    }
  }

  /** Brings the rows in view into the document. Those that stay are not moved: one of them may have focus. */
  #drawRows({ start, end }: RowRange): void {
    const content = this.#content;
    if (content === undefined) return;
    const isWanted = (index: number): boolean =>
      index < content.count && ((index >= start && index < end) || index === this.active);
    for (const [index, view] of this.#views) if (!isWanted(index)) this.#release(index, view);
    let place = this.#rows.firstElementChild;
    if (this.active < start) place = this.#drawRow(content, this.active, place, true);
    for (let index = start; index < end; index += 1) place = this.#drawRow(content, index, place, false);
    if (this.active >= end) this.#drawRow(content, this.active, place, true);
  }

  #drawRow(content: WindowContent, index: number, place: Element | null, isAway: boolean): Element | null {
    if (index >= content.count) return place;
    const view = this.#views.get(index) ?? this.#spare.pop() ?? new RowView();
    this.#views.set(index, view);
    view.draw(content.rowAt(index));
    view.stand({
      index,
      count: content.count,
      isSelected: index === this.#selected,
      hasTabStop: index === this.active,
      isAway,
    });
    if (view.element === place) return place.nextElementSibling;
    this.#rows.insertBefore(view.element, place);
    return place;
  }

  #release(index: number, view: RowView): void {
    this.#views.delete(index);
    view.element.remove();
    this.#spare.push(view);
  }

  /** Measures rows drawn for the first time. Returns whether any stands elsewhere now. */
  #measure(start: number): boolean {
    let isMoved = false;
    const firstVisible = this.model.indexAt(this.#top);
    for (const [index, { element }] of this.#views) {
      if (index < start || element.className !== 'row' || this.model.isMeasured(index)) continue;
      const difference = this.model.measure(index, element.offsetHeight);
      if (difference !== 0) isMoved = true;
      // What the reader looks at stays where it is when a row above turns out taller.
      if (index < firstVisible) this.#top += difference;
    }
    return isMoved;
  }

  #place(start: number): void {
    const list = this.#list;
    if (list === undefined) return;
    const offset = this.model.offsetOf(start);
    this.#canvas.style.height = `${this.model.total}px`;
    this.#rows.style.transform = `translateY(${offset}px)`;
    const away = this.#views.get(this.active)?.element;
    if (away?.className === 'row away') away.style.top = `${this.model.offsetOf(this.active) - offset}px`;
    if (Math.abs(this.#scrollTop - this.#top) < 1) return;
    list.scrollTop = this.#top;
    this.#scrollTop = this.#top;
  }

  #indexOf(event: Event): number | undefined {
    const row = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset['index'] !== undefined);
    return row instanceof HTMLElement ? Number(row.dataset['index']) : undefined;
  }

  #rowElement(index: number): HTMLElement | undefined {
    return this.#list === undefined ? undefined : this.#views.get(index)?.element;
  }
}

function presentation(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('role', 'presentation');
  return element;
}
