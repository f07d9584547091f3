import type {
  AnnouncementKind,
  ChangeKind,
  ChangeScope,
  Contact,
  DecisionKind,
  DepartmentKind,
  Drawing,
  FieldChange,
  IntegrationMode,
  InternalLayer,
  LawCitation,
  OutlineItem,
  PowerContent,
  PublicLayer,
  QualityIssue,
  QualitySeverity,
  Role,
} from '@sunlit/contract';
import type { ColumnType, Generated, Insertable, Kysely, Selectable, Transaction } from 'kysely';

/** `jsonb`: read parsed, written as text, so that arrays never become PostgreSQL arrays. */
type Json<Value> = ColumnType<Value, string, string>;
/** `date`: a legal day as text, never a JavaScript Date (`pg-types.ts`). */
type Day = ColumnType<string, string, string>;
type OptionalDay = ColumnType<string | null, string | null | undefined, string | null>;
type Instant = ColumnType<Date, Date | string, Date | string>;
type OptionalInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

export interface AreasTable {
  code: string;
  name: string;
  name_en: string | null;
  level: string;
  parent_code: string | null;
  valid_from: Day;
  valid_to: OptionalDay;
}

export interface DepartmentsTable {
  id: string;
  letters: string | null;
  name: string;
  short_name: string;
  name_en: string | null;
  area_code: string;
  kind: DepartmentKind;
  integration_mode: IntegrationMode;
  is_vertically_managed: Generated<boolean>;
  credit_code: string | null;
  phone: string | null;
  address: string | null;
  hours: string | null;
  complaint: Json<Contact[]>;
  supervision: Json<Contact[]>;
  sort_order: Generated<number>;
  is_demo: Generated<boolean>;
  source: string | null;
  created_at: Instant;
}

export interface OfficesTable {
  id: string;
  department_id: string;
  name: string;
  phone: string | null;
  address: string | null;
  sort_order: Generated<number>;
}

export interface PowerTypesTable {
  code: string;
  name: string;
  name_en: string;
  letters: string[];
  sort_order: number;
  is_on_application: boolean;
}

export interface PersonsTable {
  id: string;
  name: string;
  created_at: Instant;
}

export interface PowersTable {
  id: string;
  code: string;
  code_scheme: string;
  code_key: string;
  department_id: string;
  area_code: string;
  power_type: string;
  is_demo: Generated<boolean>;
  source: string | null;
  source_key: string | null;
  source_hash: string | null;
  created_at: Instant;
}

export interface PowerVersionsTable {
  id: string;
  power_id: string;
  version_no: number;
  change_scope: ChangeScope;
  content: Json<PowerContent>;
  content_hash: string;
  revision: Generated<number>;
  created_by: string | null;
  created_at: Instant;
  updated_at: Instant;
}

export interface DecisionsTable {
  id: string;
  sequence: Generated<number>;
  power_id: string;
  version_id: string | null;
  kind: DecisionKind;
  person_id: string;
  role: Role;
  unit: string | null;
  reason: string | null;
  effective_from: OptionalDay;
  by_law: ColumnType<LawCitation | null, string | null | undefined, string | null>;
  occurred_at: Instant;
  recorded_at: Instant;
}

export interface CatalogueEntriesTable {
  version_id: string;
  power_id: string;
  version_no: number;
  code: string;
  code_key: string;
  name: string;
  department_id: string;
  area_code: string;
  power_type: string;
  class: string;
  audiences: string[];
  runs_online: boolean;
  has_fee: boolean | null;
  has_benchmark: boolean;
  is_demo: Generated<boolean>;
  search_text: string;
  initials: string;
  sort_key: string;
  effective_from: Day;
  effective_to: OptionalDay;
  published_at: Instant;
}

export interface PowerStandingsTable {
  decision_id: string;
  power_id: string;
  kind: 'suspended' | 'abolished';
  reason: string;
  effective_from: Day;
  effective_to: OptionalDay;
}

export interface ChangesTable {
  id: string;
  sequence: Generated<number>;
  kind: ChangeKind;
  power_id: string;
  version_id: string | null;
  version_no: number;
  code: string;
  name: string;
  department_id: string;
  effective_from: Day;
  published_at: Instant;
  reason: string | null;
  field_changes: Json<FieldChange[]>;
}

export interface CatalogueStateTable {
  id: number;
  revision: number;
}

export interface QualityIssuesTable {
  id: Generated<number>;
  version_id: string;
  code: string;
  severity: QualitySeverity;
  path: string;
  value: string | null;
  proposal: string | null;
  recorded_at: Instant;
}

export interface SitesTable {
  id: string;
  name: string;
  department_id: string | null;
  origins: string[];
  elements: string[];
  is_test: Generated<boolean>;
  created_at: Instant;
}

export interface SiteKeysTable {
  id: string;
  site_id: string;
  key: string;
  created_at: Instant;
  expires_at: OptionalInstant;
  revoked_at: OptionalInstant;
}

export interface SecretKeysTable {
  id: string;
  key_hash: string;
  label: string;
  person_id: string;
  role: Role;
  department_id: string | null;
  is_test: Generated<boolean>;
  created_at: Instant;
  expires_at: OptionalInstant;
  revoked_at: OptionalInstant;
}

export interface IdempotencyKeysTable {
  scope: string;
  key: string;
  fingerprint: string;
  status: 'running' | 'done';
  response_status: number | null;
  response: ColumnType<unknown, string | null | undefined, string | null>;
  created_at: Instant;
}

export interface ImportRunsTable {
  id: string;
  source: string;
  file_name: string;
  file_sha256: string;
  row_count: number;
  counts: Json<Record<string, number>>;
  issue_counts: Json<Record<string, number>>;
  started_at: Instant;
  finished_at: OptionalInstant;
}

export interface ImportRowsTable {
  import_run_id: string;
  row_no: number;
  raw: Json<unknown>;
  outcome: 'created' | 'updated' | 'unchanged' | 'refused';
  power_id: string | null;
  item_code: string | null;
  name: string | null;
  issues: Json<QualityIssue[]>;
}

export interface ProcessLayersTable {
  hash: string;
  kind: 'public' | 'internal';
  /** As it is stored, not yet parsed: whether it still fits its hash is checked by whoever reads it. */
  content: Json<unknown>;
}

export interface ProcessDraftsTable {
  version_id: string;
  public_layer: Json<PublicLayer>;
  internal_layer: Json<InternalLayer>;
}

export interface PublishedProcessesTable {
  version_id: string;
  public_hash: string;
  announcement: Exclude<AnnouncementKind, 'abolished_by_law'>;
}

export interface InternalRevisionsTable {
  version_id: string;
  revision: number;
  internal_hash: string;
  reason: string | null;
  created_by: string;
  created_at: Instant;
}

export interface InternalFilingsTable {
  version_id: string;
  revision: number;
  person_id: string;
  role: Role;
  filed_at: Instant;
}

export interface FlowchartDrawingsTable {
  key: string;
  drawing: Json<Drawing>;
  outline: Json<OutlineItem[]>;
}

/** Every table, as Kysely sees it. The SQL in `migrations/` is the truth; a test compares both. */
export interface Database {
  areas: AreasTable;
  departments: DepartmentsTable;
  offices: OfficesTable;
  power_types: PowerTypesTable;
  persons: PersonsTable;
  powers: PowersTable;
  power_versions: PowerVersionsTable;
  decisions: DecisionsTable;
  catalogue_entries: CatalogueEntriesTable;
  power_standings: PowerStandingsTable;
  changes: ChangesTable;
  catalogue_state: CatalogueStateTable;
  quality_issues: QualityIssuesTable;
  sites: SitesTable;
  site_keys: SiteKeysTable;
  secret_keys: SecretKeysTable;
  idempotency_keys: IdempotencyKeysTable;
  import_runs: ImportRunsTable;
  import_rows: ImportRowsTable;
  process_layers: ProcessLayersTable;
  process_drafts: ProcessDraftsTable;
  published_processes: PublishedProcessesTable;
  internal_revisions: InternalRevisionsTable;
  internal_filings: InternalFilingsTable;
  flowchart_drawings: FlowchartDrawingsTable;
}

/** A pool or an open transaction. Repositories take it first, so that callers decide what is atomic. */
export type Queryable = Kysely<Database> | Transaction<Database>;

export type DecisionRow = Selectable<DecisionsTable>;
export type NewCatalogueEntry = Insertable<CatalogueEntriesTable>;
