import type { SunlitClient } from '@sunlit/sdk';
import type { CatalogueClient } from '../internal/catalogue-client.js';
import type { FlowchartCalls } from '../internal/flowchart-client.js';

type RequestingClient = Pick<SunlitClient, 'platform' | 'request'> & Partial<Pick<SunlitClient, 'local'>>;

const made = new WeakMap<CatalogueClient, Promise<FlowchartCalls>>();

/**
 * The calls about charts of a client: its own, else those of the SDK's entry for charts, which is a chunk of its own so
 * that pages without charts do not load it. `undefined` when it can make none.
 */
export async function callsOf(client: CatalogueClient | undefined): Promise<FlowchartCalls | undefined> {
  if (client === undefined || client.flowcharts !== undefined) return client?.flowcharts;
  if (!canRequest(client)) return undefined;
  const known = made.get(client) ?? makeCalls(client);
  made.set(client, known);
  // A chunk that did not arrive is asked for again next time.
  known.catch(() => made.delete(client));
  return known;
}

async function makeCalls(client: RequestingClient): Promise<FlowchartCalls> {
  const { flowchartsOf } = await import('@sunlit/sdk/flowcharts');
  return flowchartsOf(client);
}

function canRequest(client: object): client is RequestingClient {
  return 'request' in client && typeof client.request === 'function' && 'platform' in client;
}
