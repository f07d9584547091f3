import type { Queryable } from '../../database/schema.js';
import { ApiProblem } from '../../http/api-problem.js';
import type { Clock } from '../../runtime/clock.js';
import type { KeyMode } from '../identity/secret-key.js';
import { isOriginAllowed } from './is-origin-allowed.js';
import { findSiteOfKey, type SiteOfKey } from './repository.js';

/** An answer of the register is believed this long: a revocation elsewhere takes effect within it (≤ 5 s, K5). */
const LIFE_MS = 2_000;

/** Keys remembered at once. Made-up keys are remembered too, so that they cost no query each. */
const CAPACITY = 10_000;

const FORM = /^pk_(live|test)_[0-9a-z]{16,64}$/;

export interface SiteRegisterDependencies {
  readonly database: Queryable;
  readonly clock: Clock;
  /** The platform's own pages may speak for every site. */
  readonly origins: { readonly public: string; readonly embed: string; readonly console: string };
}

interface Remembered {
  readonly site: SiteOfKey | undefined;
  readonly until: number;
}

/** Says which site a key names, quickly enough for every public read. */
export class SiteRegister {
  readonly #database: Queryable;
  readonly #clock: Clock;
  readonly #own: readonly string[];
  readonly #remembered = new Map<string, Remembered>();

  constructor({ database, clock, origins }: SiteRegisterDependencies) {
    this.#database = database;
    this.#clock = clock;
    this.#own = [origins.public, origins.embed, origins.console];
  }

  /**
   * Returns the id of the site. Callers without `Origin` are no pages and get what everybody gets.
   *
   * @throws {ApiProblem} `site_key_unknown` (also expired, revoked, or of the other mode), `origin_not_allowed`.
   */
  async demandSite(key: string, origin: string | undefined, mode: KeyMode): Promise<string> {
    if (FORM.exec(key)?.[1] !== mode) throw new ApiProblem('site_key_unknown');
    const site = await this.#find(key);
    const now = this.#clock.now();
    if (site === undefined || site.revokedAt !== undefined || (site.expiresAt !== undefined && site.expiresAt <= now)) {
      throw new ApiProblem('site_key_unknown');
    }
    if (origin !== undefined && !this.#own.includes(origin) && !isOriginAllowed(site, origin)) {
      throw new ApiProblem('origin_not_allowed');
    }
    return site.siteId;
  }

  /** Forgets all answers: called after each change made here, so that it takes effect at once. */
  forget(): void {
    this.#remembered.clear();
  }

  async #find(key: string): Promise<SiteOfKey | undefined> {
    const now = this.#clock.now().getTime();
    const remembered = this.#remembered.get(key);
    if (remembered !== undefined && remembered.until > now) return remembered.site;
    const site = await findSiteOfKey(this.#database, key);
    if (this.#remembered.size >= CAPACITY) this.#remembered.clear();
    this.#remembered.set(key, { site, until: now + LIFE_MS });
    return site;
  }
}
