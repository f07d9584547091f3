import { defineElement } from '../internal/define-element.js';
import { SunlitFlowchart } from '../flowchart/sunlit-flowchart.js';

defineElement('sunlit-flowchart', SunlitFlowchart);
