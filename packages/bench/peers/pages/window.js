// The floor: fixed heights, recycled rows, no library, nothing but the list.
import { filterItems, firstHit, rowStyles } from './list.js';
export { firstHit };

const ROW = 60;
const SHOWN = Math.ceil(800 / ROW) + 6;

function makeRow(list) {
  const row = document.createElement('div');
  row.className = 'r';
  row.setAttribute('role', 'listitem');
  const link = document.createElement('a');
  link.className = 'n';
  const name = document.createTextNode('');
  link.append(name);
  const meta = document.createElement('div');
  meta.className = 'm';
  const texts = [0, 1, 2].map(() => {
    const span = document.createElement('span');
    const text = document.createTextNode('');
    span.append(text);
    meta.append(span, ' ');
    return text;
  });
  row.append(link, meta);
  list.append(row);
  return { row, link, name, texts, index: -1, item: undefined };
}

export async function mount(host, items) {
  const style = document.createElement('style');
  style.textContent = `.w{height:800px;overflow:auto;contain:strict}${rowStyles}.w .r{position:absolute;left:0;right:0;height:60px;contain:strict}`;
  const scroller = document.createElement('div');
  scroller.className = 'w';
  const list = document.createElement('div');
  list.setAttribute('role', 'list');
  list.style.position = 'relative';
  scroller.append(list);
  host.append(style, scroller);
  const pool = Array.from({ length: SHOWN }, () => makeRow(list));
  let current = items;
  const draw = () => {
    const start = Math.max(0, Math.floor(scroller.scrollTop / ROW) - 3);
    for (let index = start; index < start + SHOWN; index += 1) drawRow(pool[index % SHOWN], index, current[index]);
  };
  const show = (next) => {
    current = next;
    list.style.height = `${next.length * ROW}px`;
    draw();
  };
  scroller.addEventListener('scroll', draw, { passive: true });
  show(items);
  return {
    scroller,
    rows: () => pool.filter(({ item }) => item).length,
    first: () => pool.find(({ index, item }) => index === 0 && item)?.name.data,
    filter: async (query) => show(filterItems(items, query)),
  };
}

function drawRow(slot, index, item) {
  if (slot.item === item && slot.index === index) return;
  slot.row.hidden = item === undefined;
  slot.item = item;
  slot.index = index;
  if (item === undefined) return;
  slot.row.style.transform = `translateY(${index * ROW}px)`;
  slot.row.setAttribute('aria-posinset', index + 1);
  slot.link.href = `#${item.id}`;
  slot.name.data = item.name;
  slot.texts[0].data = item.code;
  slot.texts[1].data = item.type;
  slot.texts[2].data = item.department;
}
