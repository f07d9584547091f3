-- Search over half a million powers, in as few pages as can be.
-- Grams are kept in their indexes alone: in the rows they were three quarters of the table.
alter table catalogue_entries drop column grams, drop column initials_grams;
-- Gives back their space.
cluster catalogue_entries using catalogue_entries_sort_key_idx;
-- Asking the index is always cheaper than working grams out row by row; and because that looks dear to the planner, it
-- would start workers for a scan of a few milliseconds.
alter function search_grams(text) cost 100000 parallel restricted;
create index catalogue_entries_grams_idx on catalogue_entries
  using gin (search_grams(search_text)) with (fastupdate = off);
create index catalogue_entries_initials_grams_idx on catalogue_entries
  using gin (search_grams(initials)) with (fastupdate = off);
-- The order of the catalogue with the searched text beside it, so that hits can be met in their order without the table.
-- An entry of such an index has at most 2,704 bytes: the few rows with more text have an index of their own.
create index catalogue_entries_ahead_idx on catalogue_entries (sort_key, version_id)
  include (effective_from, effective_to, search_text) where octet_length(search_text) <= 2000;
create index catalogue_entries_long_idx on catalogue_entries (sort_key, version_id)
  where octet_length(search_text) > 2000;
