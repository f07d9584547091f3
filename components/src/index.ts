/** Classes and types of all elements. Importing them registers nothing; `@sunlit/components/define/*` does. */
export { SunlitProvider } from './provider/sunlit-provider.js';
export { SunlitPowerCatalogue } from './power-catalogue/sunlit-power-catalogue.js';
export { SunlitFlowchart } from './flowchart/sunlit-flowchart.js';
export { defineElement, type SunlitElementConstructor } from './internal/define-element.js';
export {
  environmentContext,
  type Contrast,
  type Environment,
  type Scheme,
  type Theme,
} from './internal/environment.js';
export type { CatalogueClient, ExportFilters, StoredSnapshot } from './internal/catalogue-client.js';
export type { ChartOptions, FlowchartCalls, KeptFlowchart } from './internal/flowchart-client.js';
export type { Failure } from './internal/failure.js';
export type { PowerEventDetail } from './power-catalogue/events.js';
export type { FlowchartEventDetail, StepEventDetail } from './flowchart/events.js';
export type { Language, StringOverrides } from './strings/resolve-strings.js';
export { zhCn, type ShellStrings } from './strings/zh-cn.js';
export { en } from './strings/en.js';
export { VERSION } from './internal/version.js';
