import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A public body made once and sent many times: bytes, compressed forms and a strong ETag. */
export class PreparedBody {
  readonly mediaType: string;
  readonly identity: Buffer;
  readonly etag: string;
  readonly fileName: string | undefined;
  #gzip: Buffer | undefined;
  #brotli: Buffer | undefined;

  constructor(mediaType: string, content: string | Buffer, options: { fileName?: string } = {}) {
    this.mediaType = mediaType;
    this.identity = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    this.etag = `"${createHash('sha256').update(this.identity).digest('base64url').slice(0, 27)}"`;
    this.fileName = options.fileName;
  }

  static json(value: unknown): PreparedBody {
    return new PreparedBody('application/json; charset=utf-8', JSON.stringify(value));
  }

  /** Compressed on first use, then kept. */
  get gzip(): Buffer {
    return (this.#gzip ??= gzipSync(this.identity, { level: 6 }));
  }

  get brotli(): Buffer {
    return (this.#brotli ??= brotliCompressSync(this.identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: this.identity.length },
    }));
  }
}
