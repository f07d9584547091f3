/**
 * Every error the platform answers: code → HTTP status, what happened, whether anything was lost, what to do.
 *
 * `docs/errors.md` is generated from it and tested both ways. Codes are never renamed.
 */
export interface ErrorEntry {
  readonly status: number;
  readonly title: string;
  /** What the caller should do next. */
  readonly next: string;
  /** The same request may succeed later without change. */
  readonly retryable?: true;
}

const NOTHING_STORED = 'Nothing was stored.';

export const ERROR_CATALOGUE = {
  request_malformed: {
    status: 400,
    title: 'The request could not be read.',
    next: `${NOTHING_STORED} Send well-formed JSON (UTF-8) or a correct query.`,
  },
  request_invalid: {
    status: 400,
    title: 'A path or query value is not allowed.',
    next: `${NOTHING_STORED} Correct the values listed in issues.`,
  },
  body_invalid: {
    status: 422,
    title: 'The body does not fit the contract.',
    next: `${NOTHING_STORED} Correct the fields listed in issues.`,
  },
  media_type_unsupported: {
    status: 415,
    title: 'Only application/json is accepted here.',
    next: `${NOTHING_STORED} Send JSON with Content-Type: application/json.`,
  },
  body_too_large: {
    status: 413,
    title: 'The body is larger than this endpoint accepts.',
    next: `${NOTHING_STORED} Send less at once.`,
  },
  headers_too_large: {
    status: 431,
    title: 'The request headers are larger than the platform accepts.',
    next: `${NOTHING_STORED} Send fewer or shorter headers.`,
  },
  request_timeout: {
    status: 408,
    title: 'The request did not arrive in time.',
    next: `${NOTHING_STORED} Send it again.`,
    retryable: true,
  },
  route_not_found: { status: 404, title: 'There is no such address.', next: 'See /openapi.json for all addresses.' },
  method_not_allowed: {
    status: 405,
    title: 'This address does not know this method.',
    next: `${NOTHING_STORED} See the Allow header.`,
  },
  not_acceptable: {
    status: 406,
    title: 'The asked format does not exist here.',
    next: 'Ask for a format that /openapi.json names.',
  },
  credentials_missing: {
    status: 401,
    title: 'This address needs a secret key.',
    next: `${NOTHING_STORED} Send Authorization: Bearer sk_… from a server or the command line.`,
  },
  credentials_invalid: {
    status: 401,
    title: 'The secret key is unknown, expired or revoked.',
    next: `${NOTHING_STORED} Ask the administrator for a new key.`,
  },
  secret_key_in_browser: {
    status: 403,
    title: 'A secret key came from a browser page.',
    next: `${NOTHING_STORED} Secret keys belong on servers: everybody who opens the page could copy it. Revoke this key now.`,
  },
  site_key_insufficient: {
    status: 403,
    title: 'A site key only names a site; it opens nothing here.',
    next: `${NOTHING_STORED} Use a secret key that is bound to a person.`,
  },
  role_not_allowed: {
    status: 403,
    title: 'This key has no role for this act, or acts outside its unit.',
    next: `${NOTHING_STORED} Ask somebody whose role it is.`,
  },
  origin_not_allowed: {
    status: 403,
    title: 'This origin is not registered for the site.',
    next: `${NOTHING_STORED} Register the exact origin (scheme, host and port) of the page.`,
  },
  cross_site_request: {
    status: 403,
    title: 'The request came from another site.',
    next: `${NOTHING_STORED} Send it from a registered origin or a server.`,
  },
  site_key_unknown: {
    status: 403,
    title: 'The site key is unknown, expired or revoked.',
    next: `${NOTHING_STORED} Put the current key of the site into the page.`,
  },
  area_not_found: { status: 404, title: 'There is no such area.', next: 'See GET /v1/areas.' },
  department_not_found: { status: 404, title: 'There is no such department.', next: 'See GET /v1/departments.' },
  power_not_found: {
    status: 404,
    title: 'There is no such public power.',
    next: 'Search by name or code with GET /v1/powers.',
  },
  catalogue_too_large: {
    status: 404,
    title: 'There are too many powers for a catalogue in one answer.',
    next: 'Ask for them page by page, and search, with GET /v1/powers.',
  },
  power_version_not_found: {
    status: 404,
    title: 'There is no such version of this power.',
    next: 'See GET /v1/powers/{powerId}/versions.',
  },
  flowchart_not_found: {
    status: 404,
    title: 'This version of the power has no flowchart.',
    next: 'See GET /v1/powers/{powerId}/flowcharts for the versions that have one.',
  },
  process_not_found: {
    status: 404,
    title: 'This version of the power has no process definition.',
    next: 'Write one with PUT /v1/staff/power-versions/{versionId}/process while the version is a draft.',
  },
  internal_revision_not_found: {
    status: 404,
    title: 'There is no such revision of the internal layer.',
    next: 'See GET /v1/staff/power-versions/{versionId}/process/internal-revisions.',
  },
  site_not_found: { status: 404, title: 'There is no such site.', next: 'See GET /v1/sites.' },
  site_key_not_found: { status: 404, title: 'There is no such site key.', next: 'See GET /v1/sites/{siteId}.' },
  secret_key_not_found: { status: 404, title: 'There is no such secret key.', next: 'See npx sunlit keys list.' },
  import_not_found: { status: 404, title: 'There is no such import.', next: 'See GET /v1/imports.' },
  idempotency_key_missing: {
    status: 400,
    title: 'A creating request needs an Idempotency-Key.',
    next: `${NOTHING_STORED} Send one key per intent and keep it for retries.`,
  },
  idempotency_key_reused: {
    status: 422,
    title: 'This Idempotency-Key was used with another body.',
    next: 'The first request stands. Use a new key for a new intent.',
  },
  idempotency_in_progress: {
    status: 409,
    title: 'The first request with this Idempotency-Key is still running.',
    next: 'Wait and send the same request again.',
    retryable: true,
  },
  revision_conflict: {
    status: 409,
    title: 'Somebody else changed this draft.',
    next: 'Your change was not stored. Read the present revision, merge, and send it with its number.',
  },
  revision_missing: {
    status: 428,
    title: 'A change needs the revision it was made on.',
    next: `${NOTHING_STORED} Send If-Match with the revision you read.`,
  },
  power_code_taken: {
    status: 409,
    title: 'Another power has this code.',
    next: `${NOTHING_STORED} Codes are unique and never used again; choose another.`,
  },
  transition_not_allowed: {
    status: 409,
    title: 'This step is not possible from where the version stands.',
    next: `${NOTHING_STORED} The problem names the present status and the steps that are possible.`,
  },
  draft_exists: {
    status: 409,
    title: 'This power already has an open draft.',
    next: `${NOTHING_STORED} Work on that draft, or withdraw it first.`,
  },
  legal_basis_missing: {
    status: 422,
    title: 'No power becomes active without a legal basis in force (LIB-07).',
    next: `${NOTHING_STORED} Add the law and article, in force on the day the version takes effect.`,
  },
  publication_incomplete: {
    status: 422,
    title: 'Mandatory public fields are empty.',
    next: 'Nothing was published. Fill the fields listed in issues.',
  },
  process_incomplete: {
    status: 422,
    title: 'The process definition is not one that a case could run on.',
    next: `${NOTHING_STORED} Correct the places listed in issues; the lint of the definition names the rule behind each.`,
  },
  announcement_required: {
    status: 422,
    title: 'A changed flowchart must be announced before it takes effect (FLO-10).',
    next: 'Nothing was published. Choose the day named in current.earliest or a later one: the chart counts as announced from today.',
  },
  effective_date_past: {
    status: 422,
    title: 'A version cannot take effect before today.',
    next: 'Nothing was published. Choose today or a later day.',
  },
  reason_missing: {
    status: 422,
    title: 'This decision needs a written reason.',
    next: `${NOTHING_STORED} Send a reason.`,
  },
  import_unreadable: {
    status: 422,
    title: 'The file could not be read.',
    next: `${NOTHING_STORED} detail says why. Save it again in a format that is read here: JSON, CSV or XLSX for lists, BPMN 2.0, CSV or XLSX for processes.`,
  },
  flowchart_altered: {
    status: 500,
    title: 'The stored flowchart is not the one that was published.',
    next: 'It is not shown, because its hash or its days do not fit. Tell the operator the request id; restore the row from a backup.',
  },
  rate_limited: {
    status: 429,
    title: 'Too many requests.',
    next: 'Nothing was lost. Wait as long as Retry-After says.',
    retryable: true,
  },
  shutting_down: {
    status: 503,
    title: 'The platform is stopping.',
    next: `${NOTHING_STORED} Try again in a moment.`,
    retryable: true,
  },
  clock_behind: {
    status: 503,
    title: "The platform's clock is behind the last decision about this power.",
    next: `${NOTHING_STORED} What is announced today must come after what was decided before. Tell the operator to set the clock right, then send it again.`,
    retryable: true,
  },
  not_ready: {
    status: 503,
    title: 'The platform is not ready.',
    next: 'Nothing was lost. Try again in a moment.',
    retryable: true,
  },
  internal_error: {
    status: 500,
    title: 'The platform failed.',
    next: 'Tell the operator the request id. Whether the change was stored is not known; read it again.',
    retryable: true,
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;
