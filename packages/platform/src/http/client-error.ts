import type { Socket } from 'node:net';
import type { ConnectionError } from 'fastify';
import { ApiProblem } from './api-problem.js';
import { PROBLEM_MEDIA_TYPE, problemBody } from './problem-body.js';

const CODES: Readonly<Record<string, ConstructorParameters<typeof ApiProblem>[0]>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** Answers what Node could not read as HTTP, in the same form as every other error, and closes the connection. */
export function answerClientError(error: ConnectionError, socket: Socket, context: ClientErrorContext): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = new ApiProblem(CODES[error.code] ?? 'request_malformed');
  const requestId = context.newRequestId();
  const body = Buffer.from(problemBody(problem, requestId), 'utf8');
  const headers = {
    ...context.headers,
    'request-id': requestId,
    'content-type': PROBLEM_MEDIA_TYPE,
    'content-length': String(body.length),
    connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(
    Buffer.concat([
      Buffer.from(
        `HTTP/1.1 ${problem.status} ${REASONS[problem.status] ?? 'Bad Request'}\r\n${head.join('\r\n')}\r\n\r\n`,
      ),
      body,
    ]),
  );
}

const REASONS: Readonly<Record<number, string>> = { 408: 'Request Timeout', 431: 'Request Header Fields Too Large' };

export interface ClientErrorContext {
  readonly headers: Readonly<Record<string, string>>;
  readonly newRequestId: () => string;
}
