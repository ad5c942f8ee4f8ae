-- When the entry that this one puts right did happen; null when its time stands.
alter table timeline_entry add column right_time timestamptz;
-- By which way the entry came; null when that is not known.
alter table timeline_entry add column source text;
