import type { FastifyReply, FastifyRequest } from 'fastify';
import { bytesOf, PreparedAnswer, type AnswerStore, type Encoding } from './prepared-answer.js';
import type { PreparedBody } from './prepared-body.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Where answers are noted that need not be worked out again; null on a server without. */
    answerStore: AnswerStore | null;
  }
}

/** Bodies below this travel as they are: compressed they would fill the same packet. */
const WORTH_COMPRESSING = 1_000;

/**
 * Sends a prepared public body: compressed as the caller accepts, `304` when the caller has it already.
 *
 * Each encoding has its own strong ETag (RFC 9110 8.8.3.3).
 */
export function sendPrepared(request: FastifyRequest, reply: FastifyReply, prepared: PreparedBody): FastifyReply {
  const encoding = chooseEncoding(request.headers['accept-encoding'], prepared.identity.length);
  reply.header('etag', etagFor(prepared.etag, encoding)).header('content-type', prepared.mediaType);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  if (prepared.fileName !== undefined) {
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(prepared.fileName)}`);
  }
  noteAnswer(request, reply, prepared, encoding);
  if (!isKnown(request.headers['if-none-match'], prepared.etag)) return reply.send(bytesOf(prepared, encoding));
  for (const name of ['content-type', 'content-encoding', 'content-disposition']) reply.removeHeader(name);
  return reply.code(304).send();
}

/** Only what depends on nothing but the address and the encoding. */
function noteAnswer(request: FastifyRequest, reply: FastifyReply, prepared: PreparedBody, encoding: Encoding): void {
  const { answerStore } = request.server;
  const { url } = request.raw;
  if (answerStore === null || request.method !== 'GET' || url === undefined || reply.statusCode !== 200) return;
  if (reply.getHeader('vary') !== 'Accept-Encoding') return;
  const accepted = acceptedEncoding(request.headers['accept-encoding']);
  answerStore.note(url, accepted, prepared, () => new PreparedAnswer(reply, prepared, encoding));
}

function etagFor(etag: string, encoding: Encoding): string {
  return encoding === 'identity' ? etag : `${etag.slice(0, -1)}.${encoding}"`;
}

/** Whether `If-None-Match` names a body in any of its encodings. */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header.trim() === '*') return true;
  const bare = etag.slice(1, -1);
  return header.split(',').some((item) => {
    const tag = item.trim().replace(/^W\//, '').replaceAll('"', '');
    return tag === bare || tag === `${bare}.br` || tag === `${bare}.gzip`;
  });
}

/** What `Accept-Encoding` headers said: browsers send a handful of different ones. */
const understood = new Map<string, Encoding>();
const MOST_UNDERSTOOD = 100;

/** The best encoding that `Accept-Encoding` allows (RFC 9110 12.5.3); a weight of zero forbids it. */
export function chooseEncoding(header: string | undefined, size: number): Encoding {
  return size < WORTH_COMPRESSING ? 'identity' : acceptedEncoding(header);
}

/** What a body worth compressing is sent in. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const known = understood.get(header);
  if (known !== undefined) return known;
  const encoding = bestEncoding(header);
  if (understood.size >= MOST_UNDERSTOOD) understood.clear();
  understood.set(header, encoding);
  return encoding;
}

function bestEncoding(header: string): Encoding {
  const accepted = new Map<string, boolean>();
  for (const item of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
    accepted.set(name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)));
  }
  const rest = accepted.get('*') ?? false;
  if (accepted.get('br') ?? rest) return 'br';
  return (accepted.get('gzip') ?? rest) ? 'gzip' : 'identity';
}
