import type { Change } from '@sunlit/contract';
import { pageUrlOf } from '../powers/read-power.js';

const KIND_WORDS: Readonly<Record<string, string>> = {
  added: '新增',
  amended: '变更',
  suspended: '挂起',
  resumed: '恢复',
  abolished: '废止',
};

export interface AtomFeedInput {
  readonly publicOrigin: string;
  /** Path and query of the feed itself. */
  readonly selfPath: string;
  readonly changes: readonly Change[];
}

/** An empty feed still needs a time (RFC 4287 4.2.15); this one never changes. */
const NOTHING_YET = '1970-01-01T00:00:00.000Z';

/** Returns the changes as an Atom feed (RFC 4287). */
export function atomFeed({ publicOrigin, selfPath, changes }: AtomFeedInput): string {
  const self = `${publicOrigin}${selfPath}`;
  const entries = changes.map((change) => entryOf(change, publicOrigin)).join('');
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">` +
    `<id>${xml(self)}</id><title>行政权力变更公告</title><updated>${changes[0]?.publishedAt ?? NOTHING_YET}</updated>` +
    `<author><name>阳光权力</name></author><link rel="self" href="${xml(self)}"/>` +
    `<link rel="alternate" href="${xml(`${publicOrigin}/powers`)}"/>${entries}</feed>\n`
  );
}

function entryOf(change: Change, publicOrigin: string): string {
  const kind = KIND_WORDS[change.kind] ?? change.kind;
  return (
    `<entry><id>urn:sunlit:change:${xml(change.id)}</id><title>${xml(`${kind}：${change.name}`)}</title>` +
    `<updated>${change.publishedAt}</updated><link rel="alternate" href="${xml(pageUrlOf(publicOrigin, change.code))}"/>` +
    `<category term="${xml(change.kind)}" label="${xml(kind)}"/><content type="text">${xml(summaryOf(change, kind))}</content></entry>`
  );
}

function summaryOf(change: Change, kind: string): string {
  const lines = [
    `权力编码：${change.code}`,
    `${kind}，自 ${change.effectiveFrom} 起（第 ${change.versionNo} 版）`,
    ...(change.reason === undefined ? [] : [`理由：${change.reason}`]),
    ...change.changes.map(({ path, before, after }) => `${path}: ${shown(before)} → ${shown(after)}`),
  ];
  return lines.join('\n');
}

const LONGEST_VALUE = 200;

function shown(value: unknown): string {
  if (value === undefined) return '（无）';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}

/** Characters that XML 1.0 has no way to write are left out, the five that mean something are escaped. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
