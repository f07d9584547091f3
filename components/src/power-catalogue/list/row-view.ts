/** A stretch of a text, end exclusive. */
interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A text and what to mark in it. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What a row says. */
export interface RowContent {
  readonly name: MarkedText;
  readonly code: MarkedText;
  /** A word that must not be overlooked, such as a suspension; '' for none. */
  readonly notice: string;
  /** Type, department and whatever else says where the power belongs. */
  readonly places: readonly string[];
}

/** How a row stands in its list. */
export interface RowStanding {
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly hasTabStop: boolean;
  /** Out of view, kept only because the keyboard is on it. */
  readonly isAway: boolean;
}

/**
 * One row of the list, used again for other powers. Plain nodes instead of a template: at every keystroke and every step
 * of a scroll all rows change, and nothing but their texts does.
 */
export class RowView {
  readonly element = make('div', 'row');
  readonly #name = make('div', 'row-name');
  readonly #code = make('span');
  readonly #place = make('span', 'row-place');
  #content: RowContent | undefined;

  constructor() {
    const meta = make('div', 'row-meta');
    meta.append(this.#place, this.#code);
    this.element.setAttribute('role', 'option');
    this.element.append(this.#name, meta);
  }

  draw(content: RowContent): void {
    if (content === this.#content) return;
    write(this.#name, content.name);
    write(this.#code, content.code);
    this.#writePlaces(content);
    this.#content = content;
  }

  stand({ index, count, isSelected, hasTabStop, isAway }: RowStanding): void {
    this.#set('data-index', index);
    this.#set('aria-setsize', count);
    this.#set('aria-posinset', index + 1);
    this.#set('aria-selected', isSelected);
    this.#set('tabindex', hasTabStop ? 0 : -1);
    this.#set('class', isAway ? 'row away' : 'row');
    if (!isAway) this.element.style.removeProperty('top');
  }

  #writePlaces({ notice, places }: RowContent): void {
    const texts = notice === '' ? places : [notice, ...places];
    while (this.#place.childElementCount > texts.length) this.#place.lastElementChild?.remove();
    while (this.#place.childElementCount < texts.length) this.#place.append(make('span'));
    for (const [position, span] of [...this.#place.children].entries()) {
      write(span, { text: texts[position] ?? '', marks: [] });
      span.className = notice !== '' && position === 0 ? 'state' : '';
    }
  }

  #set(name: string, value: string | number | boolean): void {
    const text = String(value);
    if (this.element.getAttribute(name) !== text) this.element.setAttribute(name, text);
  }
}

function make(tag: 'div' | 'span' | 'mark', className = '', text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}

function write(node: Element, { text, marks }: MarkedText): void {
  const { firstChild } = node;
  if (marks.length > 0) {
    node.replaceChildren(...pieces(text, marks));
  } else if (firstChild instanceof Text && firstChild === node.lastChild) {
    if (firstChild.data !== text) firstChild.data = text;
  } else {
    node.textContent = text;
  }
}

/** The text as it was written, with the marked stretches as elements. */
function pieces(text: string, marks: readonly Mark[]): readonly (string | HTMLElement)[] {
  let from = 0;
  const parts = marks.flatMap(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return [before, make('mark', '', text.slice(start, end))];
  });
  return [...parts, text.slice(from)];
}
