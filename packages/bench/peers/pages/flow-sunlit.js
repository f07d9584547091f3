// Ours, whole: drawing, list, bar. Its chart is in memory, laid out, as the platform sends it.
import '@sunlit/components/define/sunlit-flowchart';

export async function mount(host, { flowchart }) {
  const element = document.createElement('sunlit-flowchart');
  element.view = 'drawing';
  element.direction = flowchart.direction;
  element.flowchart = flowchart;
  const loaded = new Promise((resolve) => element.addEventListener('sunlit-flowchart-loaded', resolve));
  host.append(element);
  await loaded;
  await window.until(() => element.shadowRoot.querySelector('[data-step]'));
  return element;
}

/** Until every step is drawn, or nothing more comes: of a large chart only what is in view is drawn. */
export async function whole(element) {
  let [count, still] = [0, 0];
  while (still < 5) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = element.shadowRoot.querySelectorAll('[data-step]').length;
    still = now === count ? still + 1 : 0;
    count = now;
  }
  return count;
}

export function select(element) {
  const step = element.shadowRoot.querySelectorAll('svg [data-step]')[2];
  step.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
  return element.updateComplete;
}
