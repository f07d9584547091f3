-- Row triggers say nothing when a whole table is emptied: facts are not emptied either (LIB-16, threat row F1).
create trigger decisions_are_not_emptied before truncate on decisions
  for each statement execute function refuse_change();
create trigger powers_are_not_emptied before truncate on powers
  for each statement execute function refuse_change();
create trigger power_versions_are_not_emptied before truncate on power_versions
  for each statement execute function refuse_change();
create trigger process_layers_are_not_emptied before truncate on process_layers
  for each statement execute function refuse_change();
create trigger published_processes_are_not_emptied before truncate on published_processes
  for each statement execute function refuse_change();
create trigger internal_revisions_are_not_emptied before truncate on internal_revisions
  for each statement execute function refuse_change();
create trigger internal_filings_are_not_emptied before truncate on internal_filings
  for each statement execute function refuse_change();

-- What was published is changed by a new version only: the item as well as its chart.
create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if exists (select from decisions where version_id = old.id and kind = 'publish') then
    raise exception 'version % is published: it is changed by a new version', old.id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger power_versions_are_facts before update on power_versions
  for each row when (
    (old.id, old.power_id, old.version_no, old.change_scope, old.content, old.content_hash)
      is distinct from (new.id, new.power_id, new.version_no, new.change_scope, new.content, new.content_hash))
  execute function refuse_change_of_published();
