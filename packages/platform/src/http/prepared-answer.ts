import type { FastifyReply } from 'fastify';
import type { PreparedBody } from './prepared-body.js';

export type Encoding = 'br' | 'gzip' | 'identity';

/** Keeps answers by the address and the encoding they were asked in, as long as it keeps their bodies. */
export interface AnswerStore {
  /** Notes the answer that a body gives, if the body is kept. */
  note(address: string, encoding: Encoding, body: PreparedBody, make: () => PreparedAnswer): void;
  /** The answer, if it is true now. */
  find(address: string, encoding: Encoding): PreparedAnswer | undefined;
}

/** All of an answer but its request id. Heads are lists of names and values in turn, as Node takes them fastest. */
export class PreparedAnswer {
  readonly #body: PreparedBody;
  readonly #encoding: Encoding;
  readonly #sentEtag: string;
  readonly #unchangedHead: string[];
  readonly #content: readonly string[];
  #head: string[] | undefined;

  /** Takes over what a reply to a whole answer is about to send, so that whoever is answered early gets the same. */
  constructor(reply: FastifyReply, body: PreparedBody, encoding: Encoding) {
    const heads = { unchanged: ['request-id', ''], content: [] as string[] };
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (name === 'request-id' || value === undefined) continue;
      heads[CONTENT_HEADERS.has(name) ? 'content' : 'unchanged'].push(name, String(value));
    }
    this.#body = body;
    this.#encoding = encoding;
    this.#sentEtag = String(reply.getHeader('etag'));
    this.#unchangedHead = heads.unchanged;
    this.#content = heads.content;
  }

  /** Of the body, without the mark of an encoding. */
  get etag(): string {
    return this.#body.etag;
  }

  /** As browsers send it back. */
  get sentEtag(): string {
    return this.#sentEtag;
  }

  get bytes(): Buffer {
    return bytesOf(this.#body, this.#encoding);
  }

  /** Head of `200`. It is the same list each time: write it at once. */
  head(requestId: string): string[] {
    this.#head ??= [...this.#unchangedHead, ...this.#content, 'content-length', String(this.bytes.length)];
    this.#head[1] = requestId;
    return this.#head;
  }

  /** Head of `304`. It is the same list each time: write it at once. */
  unchangedHead(requestId: string): string[] {
    this.#unchangedHead[1] = requestId;
    return this.#unchangedHead;
  }
}

/** What describes bytes that `304` does not send. */
const CONTENT_HEADERS = new Set(['content-type', 'content-encoding', 'content-disposition', 'content-length']);

/** A body as it travels. */
export function bytesOf(prepared: PreparedBody, encoding: Encoding): Buffer {
  if (encoding === 'br') return prepared.brotli;
  return encoding === 'gzip' ? prepared.gzip : prepared.identity;
}
