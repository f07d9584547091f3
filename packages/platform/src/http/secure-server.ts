import type { Server } from 'node:http';
import Fastify, {
  LogController,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import type { Clock } from '../runtime/clock.js';
import type { Ids } from '../runtime/ids.js';
import { ApiProblem } from './api-problem.js';
import { callerAddress } from './caller-address.js';
import { answerClientError } from './client-error.js';
import { EarlyAnswers } from './early-answers.js';
import { acceptOnlyJson } from './json-body-parser.js';
import { keepTickShape } from './keep-tick-shape.js';
import type { Limits } from './limits.js';
import { logOptions, type LogOptions } from './log-options.js';
import { MountedPaths } from './mounted-paths.js';
import type { AnswerStore } from './prepared-answer.js';
import { PROBLEM_MEDIA_TYPE, problemBody } from './problem-body.js';
import { RateLimiter } from './rate-limiter.js';
import './route-config.js';
import { demandHost, demandNoBrowserSecret, demandSameSite, isSafeMethod } from './request-guard.js';
import { PREFLIGHT_HEADERS, securityHeaders } from './security-headers.js';
import { toApiProblem } from './to-api-problem.js';

/** Addresses the platform is reached at, as exact origins. */
export interface PlatformOrigins {
  readonly public: string;
  readonly embed: string;
  readonly console: string;
}

export interface SecureServerOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: LogOptions | false | undefined;
  readonly origins: PlatformOrigins;
  readonly limits: Limits;
  /** Reverse proxies whose `X-Forwarded-For` is believed; none by default. */
  readonly trustProxy: FastifyServerOptions['trustProxy'];
  /** Keeps public answers, so that the next ones need no routing; all requests take the long way without. */
  readonly answers?: AnswerStore | undefined;
}

/** A Fastify instance in which every answer, also every refusal, has our headers, limits and problem bodies. */
export function createSecureServer(options: SecureServerOptions): FastifyInstance {
  keepTickShape();
  const headers = securityHeaders(options.origins.public.startsWith('https:'));
  const app = Fastify(serverOptions(options, headers.page));
  const paths = new MountedPaths();
  app.server.maxConnections = options.limits.connections;
  app.server.maxHeadersCount = 0; // bounded by bytes; a count would drop headers silently
  app.server.on('checkExpectation', (_request, response) => response.writeHead(417, { connection: 'close' }).end());
  app.decorate('answerStore', options.answers ?? null);
  app.decorateRequest('staffCaller', null);
  acceptOnlyJson(app);
  app.addHook('onRoute', (route) => paths.add(route));
  guardRequests(app, options, headers);
  stopGracefully(app, options.limits.drainTimeout);
  app.addHook('onResponse', logResponse);
  app.setErrorHandler((thrown, request, reply) => sendError(thrown, request, reply));
  app.setNotFoundHandler((request, reply) => answerUnknown(paths, request, reply));
  return app;
}

function serverOptions(
  options: SecureServerOptions,
  headers: Readonly<Record<string, string>>,
): FastifyHttpOptions<Server> {
  const { limits, clock, ids, log, trustProxy } = options;
  const newRequestId = (): string => ids.next('request');
  const logger = logOptions(log, clock);
  return {
    ...(logger === undefined ? {} : { logger }),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    requestIdHeader: false,
    genReqId: newRequestId,
    trustProxy: trustProxy ?? false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    connectionTimeout: limits.requestTimeout * 2,
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersTimeout,
      connectionsCheckingInterval: limits.checkInterval,
      requireHostHeader: false,
    },
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    clientErrorHandler: (error, socket) => answerClientError(error, socket, { headers, newRequestId }),
    frameworkErrors: (thrown, request, reply) => {
      reply.headers(headers).header('request-id', request.id);
      sendError(thrown, request, reply);
    },
  };
}

function guardRequests(
  app: FastifyInstance,
  { clock, ids, origins, limits, answers, trustProxy }: SecureServerOptions,
  headers: ReturnType<typeof securityHeaders>,
): void {
  const ownOrigins = new Set([origins.public, origins.embed, origins.console]);
  const reads = new RateLimiter(limits.publicReads);
  const trustsProxies = trustProxy !== undefined && trustProxy !== false;
  const early = answers && new EarlyAnswers({ store: answers, clock, ids, reads, trustsProxies });
  early?.attach(app);
  let isStopping = false;
  app.addHook('preClose', (done) => {
    isStopping = true;
    done();
  });
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers[request.routeOptions.config.profile ?? 'page']);
    reply.header('request-id', request.id);
    if (isStopping) throw new ApiProblem('shutting_down', { retryAfterSeconds: 2, headers: { connection: 'close' } });
    demandHost(request);
    const caller = callerAddress(request.ip);
    early?.noteCaller(request, caller);
    const wait = caller === undefined ? 0 : reads.take(caller, clock.now().getTime());
    if (wait > 0) throw new ApiProblem('rate_limited', { retryAfterSeconds: wait });
    demandNoBrowserSecret(request);
    demandSameSite(request, ownOrigins);
    done();
  });
}

/** `app.close()` refuses new requests at once and lets running ones finish, but not for ever. */
function stopGracefully(app: FastifyInstance, drainTimeout: number): void {
  app.addHook('preClose', (done) => {
    const cut = setTimeout(() => app.server.closeAllConnections(), drainTimeout);
    cut.unref();
    app.server.once('close', () => clearTimeout(cut));
    done();
  });
}

function sendError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // The caller hung up in the middle of its body: nobody hears the answer, and nothing of ours failed.
  if (request.raw.readableAborted) return sendProblem(new ApiProblem('request_malformed'), request, reply);
  const problem = toApiProblem(thrown, isSafeMethod(request.method));
  if (problem === undefined || problem.status >= 500) {
    const level = problem === undefined || problem.status === 500 ? 'error' : 'warn';
    request.log[level]({ event: 'unexpected_error', err: thrown }, 'A request failed');
  }
  return sendProblem(problem ?? new ApiProblem('internal_error'), request, reply);
}

function sendProblem(problem: ApiProblem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { headers, retryAfterSeconds } = problem.details;
  for (const name of ['etag', 'content-encoding', 'content-disposition']) reply.removeHeader(name);
  reply.code(problem.status).header('cache-control', 'no-store').header('content-type', PROBLEM_MEDIA_TYPE);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  if (headers !== undefined) reply.headers(headers);
  return reply.send(problemBody(problem, request.id));
}

function answerUnknown(paths: MountedPaths, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = (request.raw.url ?? '').split('?', 1)[0] ?? '';
  const known = paths.find(path);
  if (known === undefined) return sendProblem(new ApiProblem('route_not_found'), request, reply);
  if (request.method !== 'OPTIONS') {
    return sendProblem(new ApiProblem('method_not_allowed', { headers: { allow: known.allow } }), request, reply);
  }
  if (known.isPublicRead) reply.headers(PREFLIGHT_HEADERS);
  return reply.code(204).header('allow', known.allow).send();
}

function logResponse(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const profile = request.routeOptions.config.profile;
  const isOrdinary = profile !== 'staff' && profile !== 'public_write' && reply.statusCode < 400;
  if (isOrdinary && request.server.log.level !== 'debug') {
    done();
    return;
  }
  const path = request.routeOptions.url ?? (request.raw.url ?? '').split('?', 1)[0]?.slice(0, 200);
  request.log[isOrdinary ? 'debug' : 'info'](
    {
      event: 'request',
      method: request.method,
      path,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      ...(request.staffCaller === null ? {} : { via: request.staffCaller.actor.via }),
    },
    'request',
  );
  done();
}
