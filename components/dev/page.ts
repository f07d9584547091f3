// The page of the screenshots: `?platform=` shows a running platform, without it the sample data.
import '../src/define/all.js';
import type { SunlitPowerCatalogue } from '../src/index.js';
import { sampleClient, sampleError } from './sample-client.js';
import { sampleSnapshot } from './sample-snapshot.js';

const query = new URLSearchParams(location.search);
const element: SunlitPowerCatalogue = document.createElement('sunlit-power-catalogue');
for (const name of ['theme', 'scheme', 'contrast', 'lang', 'department', 'power-type', 'platform', 'code']) {
  const value = query.get(name);
  if (value !== null) element.setAttribute(name, value);
}
element.elder = query.has('elder');
if (!query.has('platform')) {
  const stored = { snapshot: sampleSnapshot(5376) };
  element.client =
    query.get('state') === 'failed'
      ? sampleClient({ snapshots: [sampleError('network_failed', 'req_7f3a09')] })
      : query.get('state') === 'loading'
        ? sampleClient({ snapshots: ['never'] })
        : query.get('state') === 'stale'
          ? sampleClient({ snapshots: [{ ...stored, isStale: true, error: sampleError('network_failed') }] })
          : sampleClient({ snapshots: [stored] });
}
document.querySelector('main')?.append(element);
