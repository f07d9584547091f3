import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import { ApiProblem } from '../http/api-problem.js';
import { PreparedBody } from '../http/prepared-body.js';
import '../http/route-config.js';
import { sendPrepared } from '../http/send-prepared.js';
import type { PublicReads } from '../modules/powers/public-reads.js';
import type { PublicView } from '../modules/powers/public-view.js';
import type { PageContext } from './page-context.js';
import { pageLanguage, type PageLanguage } from './page-language.js';
import { makeNotFoundPage, makePage, type PageRequest } from './page-sources.js';
import { PAGE_ICON } from './page-icon.js';
import { PAGE_STYLES } from './page-styles.js';
import type { PageTexts } from './page-texts.js';
import { textsOfLanguage } from './texts-of-language.js';

export interface PagesDeps {
  readonly database: Kysely<Database>;
  readonly origins: { readonly public: string };
  /** The instance the API uses, so that pages and API show the same. */
  readonly reads: PublicReads;
  /** Other words than ours, for a deployment that wants them. */
  readonly texts?: Partial<Readonly<Record<PageLanguage, Partial<PageTexts>>>>;
}

/** No script, no frame, no foreign address. A JSON-LD data block is never run and needs no permission. */
const PAGE_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/** A file whose address says its content, so that it may be kept for ever. */
interface PageFile {
  readonly path: string;
  readonly body: PreparedBody;
}

function pageFile(name: string, extension: string, mediaType: string, text: string): PageFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${hash}.${extension}`, body: new PreparedBody(mediaType, text) };
}

const stylesheet = pageFile('pages', 'css', 'text/css; charset=utf-8', PAGE_STYLES);
const icon = pageFile('icon', 'svg', 'image/svg+xml', PAGE_ICON);

/** Puts the script-free pages on the network (`design.md` 15): `/`, `/powers`, `/powers/{code}` and its flowchart, `/departments/{id}`. */
export function registerPages(app: FastifyInstance, deps: PagesDeps): void {
  for (const { path, body } of [stylesheet, icon]) {
    app.get(path, { config: { profile: 'page' } }, (request, reply) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable');
      return sendPrepared(request, reply, body);
    });
  }
  const page = (path: string, read: (request: FastifyRequest) => PageRequest): void => {
    app.get(path, { config: { profile: 'page' } }, (request, reply) => sendPage(deps, request, reply, read(request)));
  };
  page('/', () => ({ kind: 'home' }));
  page('/powers', (request) => ({ kind: 'powers', ...searchOf(queryOf(request)) }));
  page('/powers/:code', (request) => ({ kind: 'power', code: paramOf(request, 'code') }));
  page('/powers/:code/flowchart', (request) => ({
    kind: 'flowchart',
    code: paramOf(request, 'code'),
    ...chartOf(queryOf(request)),
  }));
  page('/departments/:departmentId', (request) => ({
    kind: 'department',
    departmentId: paramOf(request, 'departmentId'),
  }));
}

async function sendPage(
  deps: PagesDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: PageRequest,
): Promise<FastifyReply> {
  const language = pageLanguage(queryOf(request).get('lang') ?? undefined);
  reply.header('content-security-policy', PAGE_CSP);
  reply.header('content-language', language);
  reply.header('vary', 'Accept-Encoding');
  try {
    const body = await deps.reads.prepared(`page ${language} ${JSON.stringify(asked)}`, async (view) => {
      const made = await makePage(deps, contextOf(deps, language, view), asked);
      if (made.kind === 'redirect') throw new Redirect(made.path);
      return new PreparedBody('text/html; charset=utf-8', made.text);
    });
    reply.header('cache-control', 'public, no-cache');
    return await sendPrepared(request, reply, body);
  } catch (cause) {
    if (cause instanceof Redirect) return reply.redirect(cause.path, 301);
    if (!(cause instanceof ApiProblem) || cause.status >= 500) throw cause;
    const context = contextOf(deps, language, await deps.reads.view());
    const path = request.url.split('?')[0] ?? '/';
    const text = await makeNotFoundPage(deps, context, { path, code: cause.code });
    return reply.code(404).type('text/html; charset=utf-8').send(text);
  }
}

/** The same power under another spelling of its code. */
class Redirect extends Error {
  readonly path: string;

  constructor(path: string) {
    super('redirect');
    this.path = path;
  }
}

function contextOf({ origins, texts }: PagesDeps, language: PageLanguage, { today }: PublicView): PageContext {
  const words = { ...textsOfLanguage[language], ...texts?.[language] };
  return { language, texts: words, publicOrigin: origins.public, stylesheet: stylesheet.path, icon: icon.path, today };
}

/** Pages are addressed by people: what they do not know they ignore. */
function queryOf(request: FastifyRequest): URLSearchParams {
  return new URLSearchParams(request.url.split('?')[1] ?? '');
}

const LONGEST_QUERY = 200;

function searchOf(query: URLSearchParams): { q: string; type: string; department: string; cursor: string } {
  const value = (name: string): string => clean(query.get(name) ?? '');
  const [q, type, department] = [value('q').slice(0, LONGEST_QUERY), value('type'), value('department')];
  return { q, type, department, cursor: value('cursor') };
}

/** A version that is no number is none that exists. */
function chartOf(query: URLSearchParams): { version: number | undefined; isPoster: boolean } {
  const version = query.get('version');
  const number = version !== null && /^[1-9]\d{0,5}$/.test(version) ? Number(version) : 0;
  return { version: version === null ? undefined : number, isPoster: query.get('style') === 'poster' };
}

function paramOf(request: FastifyRequest, name: string): string {
  const params: unknown = request.params;
  const value: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
  return typeof value === 'string' ? clean(value) : '';
}

/** PostgreSQL refuses NUL and halves of surrogate pairs; nobody types them. */
function clean(text: string): string {
  return text
    .slice(0, 500)
    .replace(/[\0\p{Surrogate}]/gu, '')
    .trim();
}
