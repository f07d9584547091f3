import { defineElement } from '../internal/define-element.js';
import { whenIdle } from '../internal/when-idle.js';
import { SunlitFlowchart } from '../flowchart/sunlit-flowchart.js';

defineElement('sunlit-flowchart', SunlitFlowchart);

// Who imports this file is going to show a chart. Where there are no elements there is nothing to prepare.
if (globalThis.customElements !== undefined) {
  whenIdle(() => {
    // A chunk that does not arrive now is asked for again with the chart.
    import('../flowchart/rehearse.js').then(({ rehearse }) => rehearse()).catch(() => undefined);
  });
}
