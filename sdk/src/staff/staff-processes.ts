import type { BodyInputOf } from '@sunlit/contract/endpoint';
import * as contract from '@sunlit/contract/endpoints/staff-processes';
import type { PowerVersionId } from '@sunlit/contract/ids';
import type { ProcessFile, ProcessFileFormat, ProcessImport } from '@sunlit/contract/processes/files';
import type { StaffFlowchart } from '@sunlit/contract/processes/flowchart';
import type { ProcessLintReport } from '@sunlit/contract/processes/lint';
import type { InternalRevision, StaffProcess } from '@sunlit/contract/processes/staff';
import type { FlowchartLook } from '../flowcharts/flowcharts-of.js';
import { PagePromise } from '../pages/page-promise.js';
import type { CreateOptions, RequestOptions } from '../request-options.js';
import type { Transport } from '../transport/transport.js';
import { callCreating } from './call-creating.js';
import { staffEndpoint } from './staff-endpoint.js';

const endpoints = {
  retrieve: staffEndpoint(contract.retrieveProcess),
  update: staffEndpoint(contract.updateProcess),
  file: staffEndpoint(contract.retrieveProcessFile),
  importFile: staffEndpoint(contract.importProcessFile),
  previewFile: staffEndpoint(contract.previewProcessFile),
  lint: staffEndpoint(contract.lintProcess),
  flowchart: staffEndpoint(contract.retrieveStaffFlowchart),
  internalRevisions: staffEndpoint(contract.listInternalRevisions),
  internalRevision: staffEndpoint(contract.retrieveInternalRevision),
  createInternalRevision: staffEndpoint(contract.createInternalRevision),
  fileInternalRevision: staffEndpoint(contract.fileInternalRevision),
};

export type ProcessInput = BodyInputOf<typeof contract.updateProcess>['definition'];
export type InternalRevisionInput = BodyInputOf<typeof contract.createInternalRevision>;

/** A file, and the revision of the version it was made on. */
export interface FileChange {
  readonly file: ProcessFile;
  readonly revision: number;
}

export interface StaffFlowchartOptions extends FlowchartLook, RequestOptions {
  /** Revision of the internal layer; the one in force when missing. */
  readonly revision?: number | undefined;
}

/** Process definitions of the own unit, with their internal layers. */
export class StaffProcessesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * The definition of a version: of a draft as saved, of a published one as in force.
   *
   * @throws {NotFoundError} `power_version_not_found`; `process_not_found`: nobody wrote one.
   */
  retrieve(versionId: PowerVersionId, options?: RequestOptions): Promise<StaffProcess> {
    return this.#transport.call(endpoints.retrieve, { params: { versionId } }, options);
  }

  /**
   * Replaces the definition of a draft, if nobody changed the version since `revision` was read.
   *
   * @throws {ConflictError} `revision_conflict`; `current` holds the present revision. Nothing was stored.
   */
  update(
    versionId: PowerVersionId,
    change: { readonly definition: ProcessInput; readonly revision: number },
    options?: RequestOptions,
  ): Promise<StaffProcess> {
    const { definition, revision } = change;
    return this.#transport.call(endpoints.update, { params: { versionId }, body: { definition }, revision }, options);
  }

  /**
   * The definition as a file in base64: BPMN with both layers, for the office only, or the table of steps.
   *
   * @throws {ValidationError} `process_incomplete`: steps and flows of the draft do not fit together.
   */
  file(versionId: PowerVersionId, format: ProcessFileFormat, options?: RequestOptions): Promise<ProcessFile> {
    return this.#transport.call(endpoints.file, { params: { versionId }, query: { format } }, options);
  }

  /**
   * Puts a file into a draft and tells what did not come in as it stood. BPMN replaces the definition; a table changes only
   * what its cells say otherwise.
   *
   * @throws {ValidationError} `import_unreadable`: `message` says why. Nothing was stored.
   * @throws {ConflictError} `revision_conflict`; `current` holds the present revision. Nothing was stored.
   */
  importFile(versionId: PowerVersionId, change: FileChange, options?: RequestOptions): Promise<ProcessImport> {
    const { file: body, revision } = change;
    return this.#transport.call(endpoints.importFile, { params: { versionId }, body, revision }, options);
  }

  /** What `importFile` would answer, or refuse with. Nothing is stored. */
  previewFile(versionId: PowerVersionId, change: FileChange, options?: RequestOptions): Promise<ProcessImport> {
    const { file: body, revision } = change;
    return this.#transport.call(endpoints.previewFile, { params: { versionId }, body, revision }, options);
  }

  /** Each place where the definition is unsound, incomplete or over the limits of its power. */
  lint(versionId: PowerVersionId, options?: RequestOptions): Promise<ProcessLintReport> {
    return this.#transport.call(endpoints.lint, { params: { versionId } }, options);
  }

  /** The chart of a version in any status, with what is inside each step and the grades of its risks. */
  flowchart(versionId: PowerVersionId, options: StaffFlowchartOptions = {}): Promise<StaffFlowchart> {
    const { language, direction, revision, ...request } = options;
    const query = { language, direction, revision };
    return this.#transport.call(endpoints.flowchart, { params: { versionId }, query }, request);
  }

  /** Revisions of the internal layer of a published version on one page, newest first. */
  internalRevisions(versionId: PowerVersionId, options?: RequestOptions): PagePromise<InternalRevision> {
    return new PagePromise(() => this.#transport.call(endpoints.internalRevisions, { params: { versionId } }, options));
  }

  /**
   * The whole definition with one revision of the internal layer.
   *
   * @throws {NotFoundError} `internal_revision_not_found`.
   */
  internalRevision(versionId: PowerVersionId, revision: number, options?: RequestOptions): Promise<StaffProcess> {
    const params = { versionId, revision: String(revision) };
    return this.#transport.call(endpoints.internalRevision, { params }, options);
  }

  /**
   * A new internal layer for a published version; its public layer stays. In force once it is filed.
   *
   * @throws {ValidationError} `process_incomplete`: it does not do what the public chart promises.
   */
  createInternalRevision(
    versionId: PowerVersionId,
    body: InternalRevisionInput,
    options?: CreateOptions,
  ): Promise<InternalRevision> {
    return callCreating(this.#transport, endpoints.createInternalRevision, { params: { versionId }, body }, options);
  }

  /** Files a revision of the internal layer: from now on it is in force. */
  fileInternalRevision(
    versionId: PowerVersionId,
    revision: number,
    options?: CreateOptions,
  ): Promise<InternalRevision> {
    const params = { versionId, revision: String(revision) };
    return callCreating(this.#transport, endpoints.fileInternalRevision, { params, body: {} }, options);
  }
}
