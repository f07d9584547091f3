import {
  createServer,
  request as sendRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** One thing that goes wrong between a client and the platform (R-N1). */
export type Fault =
  /** Nothing goes wrong. */
  | { readonly kind: 'none' }
  /** The connection is cut; the platform never sees the request. */
  | { readonly kind: 'drop_before' }
  /** The platform does its work, then the connection is cut. */
  | { readonly kind: 'drop_after' }
  /** The answer comes late. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** Half of the body, then a reset. */
  | { readonly kind: 'reset_mid_body' }
  /** An error status; with `problem` as RFC 9457, else as a proxy's page. The platform does not see the request. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: string;
      readonly problem?: Readonly<Record<string, unknown>>;
    }
  /** A captive portal: HTML with status 200. */
  | { readonly kind: 'html' }
  | { readonly kind: 'malformed_json' }
  /** Well-formed JSON of another kind. */
  | { readonly kind: 'wrong_schema' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'truncated_gzip' };

/** What arrived at the proxy. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Counts from 0 over the life of the proxy. */
  readonly index: number;
}

export interface FaultProxy {
  /** `http://localhost:PORT`. */
  readonly origin: string;
  /** All requests since the start or the last `reset`, oldest first. */
  readonly requests: readonly SeenRequest[];
  /** Faults of the next requests, one each; what comes after the list meets none. */
  next(...faults: readonly Fault[]): void;
  /** Decides for each request from now on. */
  always(decide: (request: SeenRequest) => Fault): void;
  /** Forgets faults and requests. */
  reset(): void;
  close(): Promise<void>;
}

const NO_FAULT: Fault = { kind: 'none' };
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const WHOLE_GZIP = gzipSync(
  JSON.stringify({ items: Array.from({ length: 500 }, (_, index) => ({ id: `x${index}` })) }),
);
const HALF_A_GZIP = WHOLE_GZIP.subarray(0, WHOLE_GZIP.length >> 1);
/** Pages may read every answer, also the faulty ones; the browser would turn them into network errors otherwise. */
const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'request-id, retry-after' };

/**
 * Stands between a client and the platform and breaks what it is told to break. HTTP only, loopback only.
 *
 * @param options.target Origin of the platform. Without one every request without a fault gets 502.
 */
export async function startFaultProxy(options: { readonly target?: string }): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const seen: SeenRequest[] = [];
  let queue: Fault[] = [];
  let decide: (request: SeenRequest) => Fault = () => NO_FAULT;
  const server = createServer((incoming, outgoing) => {
    void readBody(incoming).then((body) => {
      const request = describe(incoming, body, seen.length);
      seen.push(request);
      const fault = queue.shift() ?? decide(request);
      answer(fault, { request, outgoing, target: options.target });
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  const origin = await listen(server);
  return {
    origin,
    requests: seen,
    next: (...faults) => void queue.push(...faults),
    always: (newDecide) => void (decide = newDecide),
    reset: () => {
      seen.length = 0;
      queue = [];
      decide = () => NO_FAULT;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

interface Exchange {
  readonly request: SeenRequest;
  readonly outgoing: ServerResponse;
  readonly target: string | undefined;
}

function answer(fault: Fault, exchange: Exchange): void {
  const { outgoing } = exchange;
  switch (fault.kind) {
    case 'none':
      return pass(exchange, (reply) => reply.send());
    case 'delay':
      return pass(exchange, (reply) => void setTimeout(() => reply.send(), fault.milliseconds));
    case 'drop_after':
      return pass(exchange, () => cut(outgoing));
    case 'reset_mid_body':
      return pass(exchange, (reply) => reply.sendHalf());
    case 'drop_before':
      return cut(outgoing);
    case 'status':
      return sendStatus(outgoing, fault);
    case 'html':
      return send(
        outgoing,
        200,
        { 'content-type': 'text/html' },
        '<!doctype html><title>Sign in to the network</title>',
      );
    case 'malformed_json':
      return send(outgoing, 200, JSON_TYPE, '{"items": [{"id": ');
    case 'wrong_schema':
      return send(outgoing, 200, JSON_TYPE, '{"rows": [1, 2, 3]}');
    case 'empty':
      return send(outgoing, 200, JSON_TYPE, '');
    case 'truncated_gzip':
      return send(outgoing, 200, { ...JSON_TYPE, 'content-encoding': 'gzip' }, HALF_A_GZIP);
  }
}

interface Reply {
  send(): void;
  sendHalf(): void;
}

/** Asks the platform and hands its whole answer over. */
function pass({ request, outgoing, target }: Exchange, use: (reply: Reply) => void): void {
  if (target === undefined) return send(outgoing, 502, { 'content-type': 'text/plain' }, 'no target');
  const { host: _own, ...headers } = request.headers;
  const onward = sendRequest(new URL(request.url, target), {
    method: request.method,
    headers: { ...headers, host: new URL(target).host },
  });
  onward.on('error', () => cut(outgoing));
  onward.on('response', (response) => {
    void readBytes(response).then((body) => {
      const status = response.statusCode ?? 502;
      use({
        send: () => outgoing.writeHead(status, response.headers).end(body),
        sendHalf: () => {
          outgoing.writeHead(status, response.headers);
          outgoing.write(body.subarray(0, body.length >> 1), () => cut(outgoing));
        },
      });
    });
  });
  onward.end(request.body === '' ? undefined : request.body);
}

function sendStatus(outgoing: ServerResponse, fault: Extract<Fault, { kind: 'status' }>): void {
  const { status, retryAfter, problem } = fault;
  const waiting = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  if (problem === undefined)
    return send(outgoing, status, { ...waiting, 'content-type': 'text/html' }, `<h1>${status}</h1>`);
  const body = JSON.stringify({ type: 'about:blank', title: 'Fault', status, ...problem });
  return send(outgoing, status, { ...waiting, 'content-type': 'application/problem+json' }, body);
}

function send(outgoing: ServerResponse, status: number, headers: Record<string, string>, body: string | Buffer): void {
  outgoing.writeHead(status, { ...OPEN, 'request-id': 'req_faultproxy', ...headers }).end(body);
}

function cut(outgoing: ServerResponse): void {
  outgoing.socket?.resetAndDestroy();
}

function describe(incoming: IncomingMessage, body: string, index: number): SeenRequest {
  return { method: incoming.method ?? '', url: incoming.url ?? '/', headers: incoming.headers, body, index };
}

async function readBytes(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array)); // a stream without encoding gives bytes
  return Buffer.concat(chunks);
}

/** A client that goes away while sending has nothing to be answered. */
async function readBody(stream: IncomingMessage): Promise<string> {
  return readBytes(stream).then(
    (bytes) => bytes.toString('utf8'),
    () => '',
  );
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo; // a listening TCP server has a port
      resolve(`http://localhost:${port}`);
    });
  });
}
