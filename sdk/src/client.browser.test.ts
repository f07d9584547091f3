import { expect } from '@open-wc/testing';
import { createClient } from './create-client.js';
import { isAbortError, isHostEnvironmentError, isNetworkError } from './errors/local-errors.js';
import { sampleAnswers } from './test-support/sample-answers.js';

const PLATFORM = 'https://platform.example';
const ANSWER = JSON.stringify(sampleAnswers.powers);

function observed(answer: () => Promise<Response> = async () => new Response(ANSWER)) {
  const sent: Request[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    sent.push(new Request(input, init));
    return answer();
  };
  return { sent, fetch };
}

function withProperty<Result>(
  target: object,
  name: string,
  value: unknown,
  run: () => Promise<Result>,
): Promise<Result> {
  const before = Object.getOwnPropertyDescriptor(target, name);
  const descriptor = Object.assign(Object.create(null) as object, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  Object.defineProperty(target, name, descriptor);
  return run().finally(() => {
    Reflect.deleteProperty(target, name);
    if (before !== undefined) Object.defineProperty(target, name, before);
  });
}

const settle = (call: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(call).then(
    () => 'done',
    (error: unknown) => error,
  );

describe('the SDK in a browser', () => {
  it('sends a simple GET: no header of ours, no credentials, no preflight', async () => {
    const { sent, fetch } = observed();
    await createClient({ platform: PLATFORM, fetch, storage: false, siteKey: 'pk_site' }).powers.list({ q: '许可' });
    const [request] = sent;
    expect([...(request?.headers.keys() ?? [])]).to.deep.equal([]);
    expect(request?.credentials).to.equal('omit');
    expect(request?.redirect).to.equal('error');
    expect(request?.url).to.equal(`${PLATFORM}/v1/powers?q=%E8%AE%B8%E5%8F%AF&site=pk_site`);
  });

  for (const name of ['method', 'headers', 'signal', 'retry', 'body', 'hooks', 'get']) {
    it(`E5: Object.prototype.${name} stops a call before anything is sent`, async () => {
      const { sent, fetch } = observed();
      const client = createClient({ platform: PLATFORM, fetch, storage: false });
      const outcome = await withProperty(Object.prototype, name, name === 'method' ? 'DELETE' : undefined, () =>
        settle(client.powers.list()),
      );
      expect(isHostEnvironmentError(outcome)).to.equal(true);
      expect(sent.length).to.equal(0);
    });
  }

  it('E4, E6: additions of old libraries to prototypes do not disturb reading', async () => {
    const { fetch } = observed();
    const client = createClient({ platform: PLATFORM, fetch, storage: false });
    const foreign = (): string => 'foreign';
    const page = await withProperty(Object.prototype, 'extendWith', foreign, () =>
      withProperty(Array.prototype, 'toJSON', foreign, async () => client.powers.list()),
    );
    expect(page.items[0]?.name).to.equal('食品经营许可');
  });

  it('E7: natives patched after loading are not used', async () => {
    const { fetch } = observed();
    const client = createClient({ platform: PLATFORM, fetch, storage: false });
    const broken = (): never => {
      throw new Error('patched');
    };
    const page = await withProperty(JSON, 'parse', broken, () =>
      withProperty(window, 'fetch', broken, () => withProperty(Date, 'now', broken, async () => client.powers.list())),
    );
    expect(page.items.length).to.equal(1);
  });

  it('an abort rejects with AbortError, and a blocked request is a NetworkError', async () => {
    const { fetch } = observed(() => new Promise(() => undefined));
    const client = createClient({ platform: PLATFORM, fetch, storage: false });
    const controller = new AbortController();
    const call = settle(client.powers.list({}, { signal: controller.signal }));
    const startedAt = performance.now();
    controller.abort();
    expect(isAbortError(await call)).to.equal(true);
    expect(performance.now() - startedAt).to.be.lessThan(50);
    const unreachable = createClient({ platform: 'http://127.0.0.1:9', retries: 0, storage: false });
    expect(isNetworkError(await settle(unreachable.powers.list()))).to.equal(true);
  });

  it('keeps the catalogue in IndexedDB: the next visit shows it before any request', async () => {
    indexedDB.deleteDatabase('sunlit');
    const catalogue = JSON.stringify(sampleAnswers.catalogue);
    const first = observed(async () => new Response(catalogue));
    await createClient({ platform: PLATFORM, fetch: first.fetch }).powers.snapshot();
    const second = observed(async () => Promise.reject(new TypeError('offline')));
    const seen: boolean[] = [];
    const client = createClient({ platform: PLATFORM, fetch: second.fetch, retries: 0 });
    const last = await client.powers.watchSnapshot(({ isStale }) => seen.push(isStale && second.sent.length === 0));
    expect(seen).to.deep.equal([true, false]);
    expect(last.snapshot.items.names).to.deep.equal(['食品经营许可', '食品生产许可']);
    expect(isNetworkError(last.error)).to.equal(true);
  });

  it('R-S2: an IndexedDB that throws or never calls back only costs the memory of it', async () => {
    const catalogue = JSON.stringify(sampleAnswers.catalogue);
    const opens: (() => unknown)[] = [
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
      () => ({}),
    ];
    for (const open of opens) {
      const { fetch } = observed(async () => new Response(catalogue));
      const startedAt = performance.now();
      const loaded = await withProperty(IDBFactory.prototype, 'open', open, () =>
        createClient({ platform: 'https://blocked.example', fetch }).powers.snapshot(),
      );
      expect(loaded.isStale).to.equal(false);
      expect(performance.now() - startedAt).to.be.lessThan(2500);
    }
  });

  it('works in a worker', async () => {
    const worker = new Worker(new URL('./test-support/worker-probe.ts', import.meta.url), { type: 'module' });
    const message = await new Promise((resolve, reject) => {
      worker.onmessage = (event) => resolve(event.data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(ANSWER);
    });
    worker.terminate();
    expect(message).to.deep.equal({ names: ['食品经营许可'], refusal: 'secretKey' });
  });
});
