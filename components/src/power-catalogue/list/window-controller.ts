import { html, nothing, render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { WindowModel } from './window-model.js';

/** What the list shows. A new object means: draw again; another `key` means: other rows, start at the top. */
export interface WindowContent {
  readonly key: unknown;
  readonly count: number;
  readonly selected: number;
  readonly renderRow: (index: number) => TemplateResult;
  /** Height in pixels of a row that was never drawn, for a list of this width. */
  readonly estimate: (index: number, width: number) => number;
  readonly onOpen: (index: number, isByKey: boolean) => void;
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Rows that are drawn beyond the visible edge, in pixels: one fast flick of a wheel. */
const MARGIN = 240;

/**
 * A listbox that draws only the rows in view, whatever their heights. It draws on its own, without an update of the
 * host, so that scrolling costs rows and nothing else. Keys: arrows, Home, End, PageUp, PageDown, Enter, Space.
 */
export class WindowController implements ReactiveController {
  readonly model = new WindowModel();
  /** Row that the keyboard is on. It stays in the document even when it is scrolled away: focus must not be lost. */
  active = 0;

  readonly #host: Host;
  #content: WindowContent | undefined;
  #list: HTMLElement | undefined;
  #top = 0;
  #width = 0;
  #height = 0;
  #resize: ResizeObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Takes what to show; drawn with the host's update. */
  set content(content: WindowContent) {
    const isOther = this.#content?.key !== content.key;
    this.#content = content;
    if (!isOther) return;
    this.active = Math.max(0, content.selected);
    this.#top = 0;
    this.#reset();
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
    if (this.#height > 0) this.#draw();
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
    this.reveal(index);
    this.#draw();
    // Measuring may have moved the row: once more, now with its true height.
    this.reveal(index);
    this.#draw();
  }

  #observe(list: HTMLElement): void {
    this.#resize?.disconnect();
    this.#list = list;
    this.#resize = new ResizeObserver(() => this.#onResize());
    this.#resize.observe(list);
    this.#height = list.clientHeight;
    this.#width = list.clientWidth;
    this.#reset();
  }

  #onResize(): void {
    const list = this.#list;
    if (list === undefined) return;
    // A hidden list has no size; it keeps its place for when it comes back.
    if (list.clientHeight === 0) return;
    const isOtherWidth = list.clientWidth !== this.#width;
    this.#height = list.clientHeight;
    this.#width = list.clientWidth;
    if (isOtherWidth) {
      const anchor = this.model.indexAt(this.#top);
      this.#reset();
      this.#top = this.model.offsetOf(anchor);
    }
    this.#draw();
  }

  #reset(): void {
    const content = this.#content;
    if (content === undefined) return;
    this.model.reset(content.count, (index) => content.estimate(index, this.#width));
  }

  #draw(): void {
    const list = this.#list;
    const content = this.#content;
    if (list === undefined || content === undefined) return;
    for (let round = 0; round < 3; round += 1) {
      const start = this.#drawRows(list, content);
      const moved = this.#measure(list, start);
      this.#place(list, start);
      if (!moved) break;
    }
  }

  #drawRows(list: HTMLElement, content: WindowContent): number {
    const { start, end } = this.model.range(this.#top, this.#height, MARGIN);
    const indices = Array.from({ length: end - start }, (_, offset) => start + offset);
    if (this.active < start && content.count > 0) indices.unshift(this.active);
    else if (this.active >= end && this.active < content.count) indices.push(this.active);
    render(
      html`<div class="canvas" role="presentation">
        <div class="rows" role="presentation">
          ${repeat(
            indices,
            (index) => index,
            (index) => this.#renderRow(index, content, index < start || index >= end),
          )}
        </div>
      </div>`,
      list,
    );
    return start;
  }

  #renderRow(index: number, content: WindowContent, isAway: boolean): TemplateResult {
    return html`<div
      role="option"
      class=${isAway ? 'row away' : 'row'}
      data-index=${index}
      tabindex=${index === this.active ? 0 : -1}
      aria-setsize=${content.count}
      aria-posinset=${index + 1}
      aria-selected=${index === content.selected ? 'true' : 'false'}
    >
      ${index < content.count ? content.renderRow(index) : nothing}
    </div>`;
  }

  /** Measures rows drawn for the first time. Returns whether any stands elsewhere now. */
  #measure(list: HTMLElement, start: number): boolean {
    let isMoved = false;
    const firstVisible = this.model.indexAt(this.#top);
    for (const row of list.querySelectorAll<HTMLElement>('.row:not(.away)')) {
      const index = Number(row.dataset['index']);
      if (index < start || this.model.isMeasured(index)) continue;
      const difference = this.model.measure(index, row.offsetHeight);
      if (difference !== 0) isMoved = true;
      // What the reader looks at stays where it is when a row above turns out taller.
      if (index < firstVisible) this.#top += difference;
    }
    return isMoved;
  }

  #place(list: HTMLElement, start: number): void {
    const canvas = list.querySelector<HTMLElement>('.canvas');
    const rows = list.querySelector<HTMLElement>('.rows');
    if (canvas === null || rows === null) return;
    canvas.style.height = `${this.model.total}px`;
    rows.style.transform = `translateY(${this.model.offsetOf(start)}px)`;
    const away = rows.querySelector<HTMLElement>('.away');
    if (away !== null) away.style.top = `${this.model.offsetOf(this.active) - this.model.offsetOf(start)}px`;
    if (Math.abs(list.scrollTop - this.#top) >= 1) list.scrollTop = this.#top;
  }

  #indexOf(event: Event): number | undefined {
    const row = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset['index'] !== undefined);
    return row instanceof HTMLElement ? Number(row.dataset['index']) : undefined;
  }

  #rowElement(index: number): HTMLElement | undefined {
    return this.#list?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? undefined;
  }
}
