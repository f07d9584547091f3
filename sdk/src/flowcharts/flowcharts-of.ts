import type { EndpointDefinition, ResponseOf } from '@sunlit/contract/endpoint';
import type * as contract from '@sunlit/contract/endpoints/flowcharts';
import type { PowerId } from '@sunlit/contract/ids';
import type { Flowchart, FlowchartDiff, FlowchartSummary } from '@sunlit/contract/processes/flowchart';
import type { ChartDirection, ChartLanguage } from '@sunlit/contract/processes/vocabulary';
import type { SunlitClient } from '../client.js';
import * as endpoints from '../generated/flowchart-endpoints.js';
import { PagePromise } from '../pages/page-promise.js';
import type { JsonEndpoint } from '../reading/client-endpoint.js';
import type { RequestOptions } from '../request-options.js';
import type { KeptFlowchart } from './kept-flowcharts.js';
import { buildRequest } from '../transport/build-request.js';

/** How a chart is drawn. */
export interface FlowchartLook {
  /** `zh` when missing. */
  readonly language?: ChartLanguage | undefined;
  /** `down` (phones, print) when missing, or `right` (desks). */
  readonly direction?: ChartDirection | undefined;
}

export interface FlowchartOptions extends FlowchartLook, RequestOptions {}

export interface RetrieveFlowchartOptions extends FlowchartOptions {
  /** Legal day in Asia/Shanghai, `YYYY-MM-DD`, for which the chart is asked. Today when missing. */
  readonly on?: string | undefined;
}

type ChartClient = Pick<SunlitClient, 'platform' | 'request'> & Partial<Pick<SunlitClient, 'local'>>;

/** Flowcharts of powers through a client. An entry of its own, so that pages without charts do not load it. */
export function flowchartsOf(client: ChartClient): FlowchartsResource {
  return new FlowchartsResource(client);
}

/** Flowcharts of powers, as everybody may see them. */
export class FlowchartsResource {
  readonly #client: ChartClient;

  /** Use `flowchartsOf`. */
  constructor(client: ChartClient) {
    this.#client = client;
  }

  /**
   * The chart of a power as it is in force, laid out and as an ordered list.
   *
   * @throws {NotFoundError} `power_not_found`; `flowchart_not_found`: the power is public, but has no chart.
   */
  async retrieve(powerId: PowerId, options: RetrieveFlowchartOptions = {}): Promise<Flowchart> {
    const { on, language, direction, ...request } = options;
    const endpoint = defined<typeof contract.retrieveFlowchart>(endpoints.retrieveFlowchart);
    const query = { on, language, direction };
    const flowchart = await this.#client.request(endpoint, { params: { powerId }, query }, request);
    // Not waited for: what cannot be kept is shown all the same.
    if (on === undefined) void this.#keep(flowchart);
    return flowchart;
  }

  /**
   * The chart of a power as `retrieve` last fetched it, for when there is no connection. Nothing is sent. `undefined` when
   * none was kept, or when what was kept is not what its published hash names.
   */
  async kept(powerId: PowerId, { language, direction }: FlowchartLook = {}): Promise<KeptFlowchart | undefined> {
    const { platform, local } = this.#client;
    if (local === undefined) return undefined;
    const { findKeptFlowchart } = await import('./kept-flowcharts.js');
    return findKeptFlowchart({ platform, local }, powerId, { language, direction });
  }

  async #keep(flowchart: Flowchart): Promise<void> {
    const { platform, local } = this.#client;
    if (local === undefined) return;
    try {
      await (await import('./kept-flowcharts.js')).keepFlowchart({ platform, local }, flowchart);
    } catch {
      // Its code did not arrive: the next visit keeps it.
    }
  }

  /**
   * The chart of one published version: past, in force or announced.
   *
   * @throws {NotFoundError} `power_not_found`, `power_version_not_found`, `flowchart_not_found`.
   */
  version(powerId: PowerId, versionNo: number, options: FlowchartOptions = {}): Promise<Flowchart> {
    const { language, direction, ...request } = options;
    const endpoint = defined<typeof contract.retrieveFlowchartVersion>(endpoints.retrieveFlowchartVersion);
    const params = { powerId, versionNo: String(versionNo) };
    return this.#client.request(endpoint, { params, query: { language, direction } }, request);
  }

  /**
   * Published charts on one page, newest first, with when each was announced and took effect.
   *
   * @throws {NotFoundError} `power_not_found`.
   */
  history(powerId: PowerId, options?: RequestOptions): PagePromise<FlowchartSummary> {
    const endpoint = defined<typeof contract.listFlowcharts>(endpoints.listFlowcharts);
    return new PagePromise(() => this.#client.request(endpoint, { params: { powerId } }, options));
  }

  /**
   * What differs between the charts of two published versions, step by step.
   *
   * @throws {NotFoundError} `power_not_found`, `power_version_not_found`, `flowchart_not_found`.
   */
  diff(
    powerId: PowerId,
    range: { readonly from: number; readonly to: number },
    options?: RequestOptions,
  ): Promise<FlowchartDiff> {
    const { from, to } = range;
    const endpoint = defined<typeof contract.diffFlowcharts>(endpoints.diffFlowcharts);
    return this.#client.request(endpoint, { params: { powerId }, query: { from, to } }, options);
  }

  /** Link to the chart of a version as an SVG picture, for an `<img>` or a download. Nothing is sent. */
  pictureUrl(powerId: PowerId, versionNo: number, { language, direction }: FlowchartLook = {}): string {
    const input = { params: { powerId, versionNo: String(versionNo) }, query: { language, direction } };
    const nobody = { siteKey: undefined, secretKey: undefined };
    return buildRequest(this.#client.platform, endpoints.retrieveFlowchartPicture, input, nobody).url;
  }
}

/** An endpoint as `client.request` takes it: the same facts, read by a shape instead of a schema. */
function defined<E extends EndpointDefinition>(endpoint: JsonEndpoint<ResponseOf<E>>): E {
  const widened: unknown = endpoint;
  return widened as E; // the transport asks nothing more of an endpoint than a JsonEndpoint has
}
