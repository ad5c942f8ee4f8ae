-- A removal is an entry, too: it withdraws the one that it corrects.
alter table timeline_entry add column withdraws boolean not null default false;
alter table timeline_entry alter column withdraws drop default;
alter table timeline_entry add column links jsonb not null default '[]';
alter table timeline_entry alter column links drop default;
create index timeline_entry_corrects on timeline_entry (incident_id, corrects)
  where corrects is not null;
