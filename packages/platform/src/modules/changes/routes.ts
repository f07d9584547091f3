import * as changes from '@sunlit/contract/endpoints/changes';
import { PreparedBody } from '../../http/prepared-body.js';
import { route, type Route } from '../../http/route.js';
import { cacheKey } from '../powers/cache-key.js';
import type { PublicModuleDeps } from '../powers/public-module-deps.js';
import { atomFeed } from './atom-feed.js';
import { listChanges } from './repository.js';

const FEED_LENGTH = 50;

/** What changed in the catalogue and when, for everybody (`peers.md` row 24). */
export function changesRoutes({ database, reads, origins }: PublicModuleDeps): Route[] {
  return [
    route(changes.listChanges, ({ query }) =>
      reads.prepared(cacheKey('changes', query), async () => PreparedBody.json(await listChanges(database, query))),
    ),
    route(changes.changesFeed, ({ query }) =>
      reads.prepared(cacheKey('feed', query), async () => {
        const page = await listChanges(database, { ...query, limit: FEED_LENGTH });
        const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
        const search = new URLSearchParams(given).toString();
        const selfPath = `${changes.changesFeed.path}${search === '' ? '' : `?${search}`}`;
        const feed = atomFeed({ publicOrigin: origins.public, selfPath, changes: page.items });
        return new PreparedBody('application/atom+xml; charset=utf-8', feed);
      }),
    ),
  ];
}
