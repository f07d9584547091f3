import { defineElement } from '../internal/define-element.js';
import { SunlitFlowchart } from '../flowchart/sunlit-flowchart.js';
import './sunlit-provider.js';
import './sunlit-power-catalogue.js';

// Not by its own file, which fetches the code of charts at once: a page with this script may show none.
defineElement('sunlit-flowchart', SunlitFlowchart);
