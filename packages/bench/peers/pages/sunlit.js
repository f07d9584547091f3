// Ours, whole: search field, facets with counts, list, overview. Its data are in memory as the peers' are; what the
// network adds is measured apart.
export function firstHit(items, query) {
  const hits = items.filter(({ name }) => name.includes(query));
  // Whoever types the beginning of a name sees it on top.
  return (
    query === ''
      ? hits[0]
      : (hits.find(({ name }) => name === query) ?? hits.find(({ name }) => name.startsWith(query)) ?? hits[0])
  )?.name;
}

export async function mount(host, _items, { entry, snapshot }) {
  await customElements.whenDefined('sunlit-power-catalogue');
  const element = document.createElement('sunlit-power-catalogue');
  element.client = clientOf(snapshot);
  element.style.setProperty('--sunlit-power-catalogue-height', '800px');
  const loaded = new Promise((resolve) => element.addEventListener('sunlit-catalogue-loaded', resolve));
  host.append(element);
  await loaded;
  const root = element.shadowRoot;
  await window.until(() => root.querySelector('[data-index="0"] .row-name'));
  if (root.querySelectorAll('[part=label]').length === 0) throw new Error(`No facets on screen (${entry}).`);
  return {
    // The list gives way to a sentence when nothing is found, and is another element afterwards.
    get scroller() {
      return root.querySelector('[data-window]');
    },
    rows: () => root.querySelectorAll('[data-index]').length,
    first: () => root.querySelector('[data-index="0"] .row-name')?.textContent,
    filter: async (query) => {
      const input = root.querySelector('input[type=search]');
      input.value = query;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
    },
  };
}

function clientOf(snapshot) {
  const storedAt = new Date().toISOString();
  return {
    platform: location.origin,
    powers: {
      watchSnapshot: async (onSnapshot) => onSnapshot({ snapshot, storedAt, isStale: false, error: undefined }),
      exportUrl: () => '#',
    },
    changes: { list: async () => ({ items: [] }) },
  };
}
