-- Process definitions: what citizens are shown, cases run on and supervision measures by (design.md 1).
-- Layers are stored once under their hash, however many versions have them, and are never changed: whoever knows the
-- hash that was published knows the chart.

create table process_layers (
  -- sha-256 (hex) of the canonical content.
  hash text primary key constraint process_layers_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  kind text not null constraint process_layers_kind_check check (kind in ('public', 'internal')),
  content jsonb not null
);
create trigger process_layers_are_facts before update or delete on process_layers
  for each row execute function refuse_change();

-- The definition of a version that is not published. Its revision is the one of the version.
create table process_drafts (
  version_id text primary key constraint process_drafts_version_id_fkey references power_versions (id),
  public_layer jsonb not null,
  internal_layer jsonb not null
);

-- What was published is changed by a new version only (threat row F1).
create function refuse_draft_of_published() returns trigger language plpgsql as $$
begin
  if exists (select from decisions where version_id = new.version_id and kind = 'publish') then
    raise exception 'version % is published: its definition is changed by a new version', new.version_id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger process_drafts_are_unpublished before insert or update on process_drafts
  for each row execute function refuse_draft_of_published();

-- The chart of a published version, and why it could take effect as it did (FLO-10).
create table published_processes (
  version_id text primary key constraint published_processes_version_id_fkey references power_versions (id),
  public_hash text not null constraint published_processes_public_hash_fkey references process_layers (hash),
  announcement text not null constraint published_processes_announcement_check
    check (announcement in ('announced', 'first_chart', 'unchanged'))
);
create trigger published_processes_are_facts before update or delete on published_processes
  for each row execute function refuse_change();

-- The internal layer is filed, and may change alone while the public layer stays the same.
create table internal_revisions (
  version_id text not null constraint internal_revisions_version_id_fkey references published_processes (version_id),
  revision integer not null constraint internal_revisions_revision_check check (revision > 0),
  internal_hash text not null constraint internal_revisions_internal_hash_fkey references process_layers (hash),
  reason text,
  created_by text not null constraint internal_revisions_created_by_fkey references persons (id),
  created_at timestamptz not null,
  constraint internal_revisions_pkey primary key (version_id, revision)
);
create trigger internal_revisions_are_facts before update or delete on internal_revisions
  for each row execute function refuse_change();

-- In force from its filing on; of several the one with the highest number.
create table internal_filings (
  version_id text not null,
  revision integer not null,
  person_id text not null constraint internal_filings_person_id_fkey references persons (id),
  role text not null constraint internal_filings_role_check check (role in (
    'clerk', 'department_office', 'department_leader', 'legal_office', 'establishment_office', 'publisher',
    'supervisor', 'integrator', 'administrator')),
  filed_at timestamptz not null,
  constraint internal_filings_pkey primary key (version_id, revision),
  constraint internal_filings_revision_fkey foreign key (version_id, revision)
    references internal_revisions (version_id, revision)
);
create trigger internal_filings_are_facts before update or delete on internal_filings
  for each row execute function refuse_change();

-- Pictures as they were laid out at publication (design.md 12). Derived: the key is the hash of what is drawn, so that
-- all powers with the same chart share them, whatever else their definitions say.
create table flowchart_drawings (
  key text primary key constraint flowchart_drawings_key_check check (key ~ '^[0-9a-f]{64}$'),
  drawing jsonb not null,
  outline jsonb not null
);

-- Law and article that abolished a power: such an abolition need not be announced.
alter table decisions add column by_law jsonb;
