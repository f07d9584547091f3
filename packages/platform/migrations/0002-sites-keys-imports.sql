-- Sites that embed elements, keys of people and systems, idempotent requests, imports.

create table sites (
  id text primary key,
  name text not null,
  department_id text constraint sites_department_id_fkey references departments (id),
  origins text[] not null,
  elements text[] not null,
  is_test boolean not null default false,
  created_at timestamptz not null
);

create table site_keys (
  id text primary key,
  site_id text not null constraint site_keys_site_id_fkey references sites (id),
  -- Public by design: it stands in pages and names the site.
  key text not null constraint site_keys_key_key unique,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index site_keys_site_id_idx on site_keys (site_id);

create table secret_keys (
  id text primary key,
  -- sha-256 (hex) of the key; the key itself is shown once and never stored.
  key_hash text not null constraint secret_keys_key_hash_key unique,
  label text not null,
  person_id text not null constraint secret_keys_person_id_fkey references persons (id),
  role text not null constraint secret_keys_role_check check (role in (
    'clerk', 'department_office', 'department_leader', 'legal_office', 'establishment_office', 'publisher',
    'supervisor', 'integrator', 'administrator')),
  -- Department whose powers it may act on; null means the whole deployment.
  department_id text constraint secret_keys_department_id_fkey references departments (id),
  is_test boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);

create table idempotency_keys (
  -- Who and which endpoint, so that keys of two callers never meet.
  scope text not null,
  key text not null,
  -- HMAC of method, path and body.
  fingerprint text not null,
  status text not null constraint idempotency_keys_status_check check (status in ('running', 'done')),
  response_status integer,
  response jsonb,
  created_at timestamptz not null,
  constraint idempotency_keys_pkey primary key (scope, key)
);
create index idempotency_keys_created_at_idx on idempotency_keys (created_at);

create table import_runs (
  id text primary key,
  source text not null,
  file_name text not null,
  file_sha256 text not null,
  row_count integer not null,
  counts jsonb not null default '{}',
  issue_counts jsonb not null default '{}',
  started_at timestamptz not null,
  finished_at timestamptz
);

create table import_rows (
  import_run_id text not null constraint import_rows_import_run_id_fkey references import_runs (id),
  row_no integer not null,
  -- The row exactly as it came.
  -- json, not jsonb: jsonb refuses characters that real files contain.
  raw json not null,
  outcome text not null constraint import_rows_outcome_check
    check (outcome in ('created', 'updated', 'unchanged', 'refused')),
  power_id text constraint import_rows_power_id_fkey references powers (id),
  item_code text,
  name text,
  issues jsonb not null default '[]',
  constraint import_rows_pkey primary key (import_run_id, row_no)
);

-- Hash of the content as it was imported last: tells an untouched draft from one that the office has edited since.
alter table powers add column source_hash text;

-- Where an import found a department nobody had registered; such a one is public only with public powers.
alter table departments add column source text;
