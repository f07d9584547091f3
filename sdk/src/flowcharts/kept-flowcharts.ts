import type { PowerId } from '@sunlit/contract/ids';
import type { Flowchart } from '@sunlit/contract/processes/flowchart';
import type { SunlitClient } from '../client.js';
import { retrieveFlowchart } from '../generated/flowchart-endpoints.js';
import type { FlowchartLook } from './flowcharts-of.js';
import { layerHash } from './layer-hash.js';

/** Raised when the stored form changes; values of other versions are dropped. */
const SCHEMA_VERSION = 1;
/** As many charts as somebody looks at; the one that was fetched first makes room. */
const MOST = 40;

/** A chart of an earlier visit. */
export interface KeptFlowchart {
  readonly flowchart: Flowchart;
  /** Instant at which it was fetched, ISO 8601. */
  readonly storedAt: string;
}

type Keeper = Pick<SunlitClient, 'platform' | 'local'>;

/** Keeps a chart that has just arrived. */
export async function keepFlowchart({ platform, local }: Keeper, flowchart: Flowchart): Promise<void> {
  const { storage, clock } = local;
  const key = keyOf(platform, flowchart.powerId, flowchart);
  const storedAt = new Date(clock.now()).toISOString();
  await storage.set(key, { schemaVersion: SCHEMA_VERSION, flowchart, storedAt });
  const known = await storage.get(listKey(platform));
  const others = (Array.isArray(known) ? known : []).filter(
    (other): other is string => typeof other === 'string' && other !== key,
  );
  const keys = [...others, key];
  for (const old of keys.slice(0, -MOST)) await storage.set(old, undefined);
  await storage.set(listKey(platform), keys.slice(-MOST));
}

/** The kept chart of a power. `undefined` when there is none that says what was published: such a one is removed. */
export async function findKeptFlowchart(
  { platform, local: { storage } }: Keeper,
  powerId: PowerId,
  look: FlowchartLook,
): Promise<KeptFlowchart | undefined> {
  const key = keyOf(platform, powerId, look);
  const stored = await storage.get(key);
  if (typeof stored !== 'object' || stored === null) return undefined;
  const read = retrieveFlowchart.response.safeParse(Reflect.get(stored, 'flowchart'));
  const storedAt: unknown = Reflect.get(stored, 'storedAt');
  const isOurs = Reflect.get(stored, 'schemaVersion') === SCHEMA_VERSION && typeof storedAt === 'string';
  if (isOurs && read.success && read.data.powerId === powerId && layerHash(read.data.layer) === read.data.publicHash) {
    return { flowchart: read.data, storedAt };
  }
  await storage.set(key, undefined);
  return undefined;
}

const listKey = (platform: string): string => `flowcharts:${platform}`;

function keyOf(
  platform: string,
  powerId: PowerId,
  { language = 'zh', direction = 'down' }: { language?: string | undefined; direction?: string | undefined },
): string {
  return `flowchart:${platform}:${powerId}:${language}:${direction}`;
}
