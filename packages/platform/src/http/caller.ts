import type { FastifyRequest } from 'fastify';
import type { PublicActor, StaffActor } from './actor.js';

/** Who calls, as `identity.authenticate` found it, and the secret it was found by. */
export interface StaffCaller {
  readonly actor: StaffActor;
  /** The presented key itself: only for keyed fingerprints, never stored, never logged. */
  readonly secret: string;
}

/** What the HTTP layer asks identity. */
export interface Authenticator {
  /**
   * @throws {ApiProblem} `credentials_missing`, `credentials_invalid`, `site_key_insufficient`.
   */
  authenticate(request: FastifyRequest): Promise<StaffCaller>;
  /**
   * The public, with the site that `?site=` names.
   *
   * @throws {ApiProblem} `site_key_unknown`, `origin_not_allowed`.
   */
  identifySite(siteKey: string, origin: string | undefined): Promise<PublicActor>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on staff routes before the body is read. */
    staffCaller: StaffCaller | null;
  }
}
