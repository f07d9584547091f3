/** What a floor serves: bytes and heads of one answer of the platform, and the tag that earns a 304. */
export interface PreparedAnswer {
  readonly path: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
}

/** Told to a server process. */
export type ServerSettings =
  | { readonly kind: 'node_http'; readonly answers: readonly PreparedAnswer[] }
  | { readonly kind: 'fastify'; readonly answers: readonly PreparedAnswer[] }
  | { readonly kind: 'platform'; readonly databaseUrl: string };
