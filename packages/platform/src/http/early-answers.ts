import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../runtime/clock.js';
import type { Ids } from '../runtime/ids.js';
import { callerAddress } from './caller-address.js';
import type { AnswerStore } from './prepared-answer.js';
import type { RateLimiter } from './rate-limiter.js';
import { acceptedEncoding, isKnown } from './send-prepared.js';

export interface EarlyAnswersOptions {
  readonly store: AnswerStore;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The limiter that all other reads are counted by. */
  readonly reads: RateLimiter;
  readonly trustsProxies: boolean;
}

/** Callers that came through proxies, by what the proxies said. */
const MOST_CALLERS = 5_000;

/**
 * Answers a public GET that was answered before, in front of routing, parsing and hooks, which cost more than the answer.
 *
 * Only what those would do to such a request is done here: it is counted against its caller's limit, gets its own request
 * id, and the heads are those of the first answer. Whatever is unusual about a request is left to them: another method, a
 * body, a missing `Host`, any credentials, a caller above its limit, an instance that stops, a log of every request.
 */
export class EarlyAnswers {
  readonly #options: EarlyAnswersOptions;
  readonly #callers = new Map<string, string | undefined>();
  #isOpen = true;

  constructor(options: EarlyAnswersOptions) {
    this.#options = options;
  }

  /** Stands before the instance's own listener. */
  attach(app: FastifyInstance): void {
    if (app.log.level === 'debug' || app.log.level === 'trace') return;
    const listeners = app.server.listeners('request') as ((
      request: IncomingMessage,
      response: ServerResponse,
    ) => void)[]; // what this event calls
    app.server.removeAllListeners('request');
    app.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!this.#answer(request, response)) for (const listener of listeners) listener(request, response);
    });
    app.addHook('preClose', (done) => {
      this.#isOpen = false;
      done();
    });
  }

  /** Notes whom the server found behind proxies, so that it need not be worked out twice. */
  noteCaller(request: FastifyRequest, caller: string | undefined): void {
    const forwarded = request.headers['x-forwarded-for'];
    if (!this.#options.trustsProxies || typeof forwarded !== 'string' || forwarded.length > 200) return;
    if (this.#callers.size >= MOST_CALLERS) this.#callers.clear();
    this.#callers.set(`${request.socket.remoteAddress ?? ''} ${forwarded}`, caller);
  }

  #answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { store, clock, ids, reads } = this.#options;
    if (!this.#isOpen || request.method !== 'GET' || request.url === undefined) return false;
    const answer = store.find(request.url, acceptedEncoding(request.headers['accept-encoding']));
    if (answer === undefined || !isPlain(request)) return false;
    const caller = this.#callerOf(request);
    if (caller === 'unknown') return false;
    // A caller above its limit has nothing taken from it here, and is refused where all others are.
    if (caller !== undefined && reads.take(caller, clock.now().getTime()) > 0) return false;
    const requestId = ids.next('request');
    const known = request.headers['if-none-match'];
    if (known !== undefined && (known === answer.sentEtag || isKnown(known, answer.etag))) {
      response.writeHead(304, answer.unchangedHead(requestId)).end();
    } else {
      response.writeHead(200, answer.head(requestId)).end(answer.bytes);
    }
    return true;
  }

  #callerOf(request: IncomingMessage): string | undefined {
    const address = request.socket.remoteAddress ?? '';
    const forwarded = request.headers['x-forwarded-for'];
    if (!this.#options.trustsProxies || forwarded === undefined) return callerAddress(address);
    const key = `${address} ${String(forwarded)}`;
    return this.#callers.has(key) ? this.#callers.get(key) : 'unknown';
  }
}

function isPlain({ headers }: IncomingMessage): boolean {
  return (
    headers.host !== undefined &&
    headers.authorization === undefined &&
    headers['content-length'] === undefined &&
    headers['transfer-encoding'] === undefined
  );
}
