import type { BodyInputOf, QueryInputOf } from '@sunlit/contract/endpoint';
import * as contract from '@sunlit/contract/endpoints/staff-powers';
import type { PowerId, PowerVersionId } from '@sunlit/contract/ids';
import type { Decision, LintReport, VersionState } from '@sunlit/contract/powers/lifecycle';
import type { StaffPowerVersion } from '@sunlit/contract/powers/views';
import { PagePromise } from '../pages/page-promise.js';
import type { CreateOptions, RequestOptions } from '../request-options.js';
import type { Transport } from '../transport/transport.js';
import { callCreating } from './call-creating.js';
import { staffEndpoint } from './staff-endpoint.js';

const endpoints = {
  create: staffEndpoint(contract.createPower),
  amend: staffEndpoint(contract.amendPower),
  list: staffEndpoint(contract.listStaffVersions),
  retrieve: staffEndpoint(contract.retrieveStaffVersion),
  update: staffEndpoint(contract.updateDraft),
  lint: staffEndpoint(contract.lintVersion),
  decisions: staffEndpoint(contract.listDecisions),
  decide: staffEndpoint(contract.decideVersion),
  publish: staffEndpoint(contract.publishVersion),
  suspend: staffEndpoint(contract.suspendPower),
  resume: staffEndpoint(contract.resumePower),
  abolish: staffEndpoint(contract.abolishPower),
};

export type StaffVersionQuery = QueryInputOf<typeof contract.listStaffVersions>;
export type CreatePowerInput = BodyInputOf<typeof contract.createPower>;
export type AmendPowerInput = BodyInputOf<typeof contract.amendPower>;
export type DraftContent = BodyInputOf<typeof contract.updateDraft>['content'];
export type DecideInput = BodyInputOf<typeof contract.decideVersion>;
export type PublishInput = BodyInputOf<typeof contract.publishVersion>;
export type StandingInput = BodyInputOf<typeof contract.suspendPower>;
export type AbolishInput = BodyInputOf<typeof contract.abolishPower>;

/** Powers as the office that holds them works on them: drafts, decisions, publication. */
export class StaffPowersResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** A new power with its first draft. @throws {ConflictError} `power_code_taken`. */
  create(body: CreatePowerInput, options?: CreateOptions): Promise<StaffPowerVersion> {
    return callCreating(this.#transport, endpoints.create, { body }, options);
  }

  /** A draft for the next version, copied from the newest. @throws {ConflictError} `draft_exists`. */
  amend(powerId: PowerId, body: AmendPowerInput, options?: CreateOptions): Promise<StaffPowerVersion> {
    return callCreating(this.#transport, endpoints.amend, { params: { powerId }, body }, options);
  }

  /** Versions of the own unit in any status, newest change first. */
  list(query: StaffVersionQuery = {}, options?: RequestOptions): PagePromise<StaffPowerVersion> {
    const { cursor, ...filters } = query;
    return new PagePromise(
      (next) => this.#transport.call(endpoints.list, { query: { ...filters, cursor: next } }, options),
      cursor === undefined ? undefined : String(cursor),
    );
  }

  /** One version with internal fields, revision and oddities of its data. */
  retrieve(versionId: PowerVersionId, options?: RequestOptions): Promise<StaffPowerVersion> {
    return this.#transport.call(endpoints.retrieve, { params: { versionId } }, options);
  }

  /**
   * Replaces the content of a draft, if nobody changed it since `revision` was read.
   *
   * @throws {ConflictError} `revision_conflict`; `current` holds the present revision. Nothing was stored.
   */
  update(
    versionId: PowerVersionId,
    change: { readonly content: DraftContent; readonly revision: number },
    options?: RequestOptions,
  ): Promise<StaffPowerVersion> {
    const { content, revision } = change;
    return this.#transport.call(endpoints.update, { params: { versionId }, body: { content }, revision }, options);
  }

  /** What stops or mars the publication of a version. */
  lint(versionId: PowerVersionId, options?: RequestOptions): Promise<LintReport> {
    return this.#transport.call(endpoints.lint, { params: { versionId } }, options);
  }

  /** Who decided what, when and why, oldest first, on one page. */
  decisions(powerId: PowerId, options?: RequestOptions): PagePromise<Decision> {
    return new PagePromise(() => this.#transport.call(endpoints.decisions, { params: { powerId } }, options));
  }

  /** One step of the approval or filing chain. @throws {ConflictError} `transition_not_allowed`. */
  decide(versionId: PowerVersionId, body: DecideInput, options?: CreateOptions): Promise<VersionState> {
    return callCreating(this.#transport, endpoints.decide, { params: { versionId }, body }, options);
  }

  /** Publishes an approved or filed version from a legal day on (LIB-04). */
  publish(versionId: PowerVersionId, body: PublishInput, options?: CreateOptions): Promise<VersionState> {
    return callCreating(this.#transport, endpoints.publish, { params: { versionId }, body }, options);
  }

  /** Suspends a power: still shown, with a notice (LIB-05). */
  suspend(powerId: PowerId, body: StandingInput, options?: CreateOptions): Promise<VersionState> {
    return callCreating(this.#transport, endpoints.suspend, { params: { powerId }, body }, options);
  }

  /** Resumes a suspended power. */
  resume(powerId: PowerId, body: StandingInput, options?: CreateOptions): Promise<VersionState> {
    return callCreating(this.#transport, endpoints.resume, { params: { powerId }, body }, options);
  }

  /** Abolishes a power for good; it stays in the history (LIB-06). */
  abolish(powerId: PowerId, body: AbolishInput, options?: CreateOptions): Promise<VersionState> {
    return callCreating(this.#transport, endpoints.abolish, { params: { powerId }, body }, options);
  }
}
