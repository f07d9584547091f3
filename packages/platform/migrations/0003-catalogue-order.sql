-- The order of the catalogue and prefixes of codes go by code point, whatever collation the server was made with.
alter table catalogue_entries alter column sort_key type text collate "C";
alter table catalogue_entries alter column code_key type text collate "C";
-- Pages are addressed by the code as it is written.
create index catalogue_entries_code_idx on catalogue_entries (code);
