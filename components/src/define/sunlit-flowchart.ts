import { defineElement } from '../internal/define-element.js';
import { whenIdle } from '../internal/when-idle.js';
import { loadChartView } from '../flowchart/load-chart-view.js';
import { SunlitFlowchart } from '../flowchart/sunlit-flowchart.js';

defineElement('sunlit-flowchart', SunlitFlowchart);

// Who imports this file is going to show a chart; what does not arrive now is asked for again with the chart. Where there
// are no elements there is nothing to fetch.
if (globalThis.customElements !== undefined) whenIdle(() => void loadChartView().catch(() => undefined));
