import '@lit-labs/virtualizer';
import { css, html, LitElement, unsafeCSS } from 'lit';
import { filterItems, firstHit, rowStyles } from './list.js';
export { firstHit };

class VirtualizedList extends LitElement {
  static properties = { items: {} };
  static styles = css`
    ${unsafeCSS(rowStyles)}
    .r {
      width: 100%;
    }
    lit-virtualizer {
      height: 800px;
    }
  `;
  render() {
    return html`<lit-virtualizer
      scroller
      role="list"
      .items=${this.items}
      .renderItem=${(item) =>
        html`<div class="r" role="listitem">
          <a class="n" href="#${item.id}">${item.name}</a>
          <div class="m"><span>${item.code}</span> <span>${item.type}</span> <span>${item.department}</span></div>
        </div>`}
    ></lit-virtualizer>`;
  }
}
customElements.define('virtualized-list', VirtualizedList);

export async function mount(host, items) {
  const element = document.createElement('virtualized-list');
  element.items = items;
  host.append(element);
  await element.updateComplete;
  const scroller = element.renderRoot.querySelector('lit-virtualizer');
  await window.until(() => scroller.querySelector('.r'));
  // Rows stand in any order in the document: the topmost on the screen is the first.
  const top = () =>
    [...scroller.querySelectorAll('.r')]
      .map((row) => [row.getBoundingClientRect().top, row])
      .sort(([left], [right]) => left - right)[0]?.[1];
  return {
    scroller,
    rows: () => scroller.querySelectorAll('.r').length,
    first: () => top()?.querySelector('.n')?.textContent,
    filter: async (query) => {
      element.items = filterItems(items, query);
      await element.updateComplete;
    },
  };
}
