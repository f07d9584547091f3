export {
  flowchartsOf,
  type FlowchartLook,
  type FlowchartOptions,
  type FlowchartsResource,
  type RetrieveFlowchartOptions,
} from './flowcharts-of.js';
export type { KeptFlowchart } from './kept-flowcharts.js';
