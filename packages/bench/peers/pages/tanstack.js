import { VirtualizerController } from '@tanstack/lit-virtual';
import { css, html, LitElement, nothing, unsafeCSS } from 'lit';
import { filterItems, firstHit, rowStyles } from './list.js';
export { firstHit };

class TanstackList extends LitElement {
  static properties = { items: {} };
  static styles = css`
    ${unsafeCSS(rowStyles)}
    .r {
      position: absolute;
      left: 0;
      right: 0;
      height: 60px;
    }
    .s {
      height: 800px;
      overflow: auto;
    }
  `;
  constructor() {
    super();
    this.items = [];
    this.controller = new VirtualizerController(this, {
      getScrollElement: () => this.renderRoot.querySelector('.s'),
      count: 0,
      estimateSize: () => 60,
      overscan: 5,
    });
  }
  render() {
    const virtualizer = this.controller.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: this.items.length });
    return html`<div class="s">
      <div role="list" style="position:relative;height:${virtualizer.getTotalSize()}px">
        ${virtualizer.getVirtualItems().map(({ index, start }) => this.row(this.items[index], start))}
      </div>
    </div>`;
  }
  row(item, start) {
    if (item === undefined) return nothing;
    return html`<div class="r" role="listitem" style="transform:translateY(${start}px)">
      <a class="n" href="#${item.id}">${item.name}</a>
      <div class="m"><span>${item.code}</span> <span>${item.type}</span> <span>${item.department}</span></div>
    </div>`;
  }
}
customElements.define('tanstack-list', TanstackList);

export async function mount(host, items) {
  const element = document.createElement('tanstack-list');
  element.items = items;
  host.append(element);
  await element.updateComplete;
  element.requestUpdate();
  await element.updateComplete;
  await window.until(() => element.renderRoot.querySelector('.r'));
  return {
    scroller: element.renderRoot.querySelector('.s'),
    rows: () => element.renderRoot.querySelectorAll('.r').length,
    first: () => element.renderRoot.querySelector('.n')?.textContent,
    filter: async (query) => {
      element.items = filterItems(items, query);
      await element.updateComplete;
    },
  };
}
