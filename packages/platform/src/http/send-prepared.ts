import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PreparedBody } from './prepared-body.js';

/** Bodies below this travel as they are: compressed they would fill the same packet. */
const WORTH_COMPRESSING = 1_000;

type Encoding = 'br' | 'gzip' | 'identity';

/**
 * Sends a prepared public body: compressed as the caller accepts, `304` when the caller has it already.
 *
 * Each encoding has its own strong ETag (RFC 9110 8.8.3.3).
 */
export function sendPrepared(request: FastifyRequest, reply: FastifyReply, prepared: PreparedBody): FastifyReply {
  const encoding = chooseEncoding(request.headers['accept-encoding'], prepared.identity.length);
  reply.header('etag', etagFor(prepared.etag, encoding));
  if (isKnown(request.headers['if-none-match'], prepared.etag)) return reply.code(304).send();
  reply.header('content-type', prepared.mediaType);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  if (prepared.fileName !== undefined) {
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(prepared.fileName)}`);
  }
  return reply.send(bytesOf(prepared, encoding));
}

function bytesOf(prepared: PreparedBody, encoding: Encoding): Buffer {
  if (encoding === 'br') return prepared.brotli;
  return encoding === 'gzip' ? prepared.gzip : prepared.identity;
}

function etagFor(etag: string, encoding: Encoding): string {
  return encoding === 'identity' ? etag : `${etag.slice(0, -1)}.${encoding}"`;
}

function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
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
  if (header === undefined || size < WORTH_COMPRESSING) return 'identity';
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
