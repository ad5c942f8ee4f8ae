-- The hash of every timeline entry as it was told when the entry was written, kept apart from the
-- timeline itself, so that whoever rewrites that one is found out.
create table timeline_checkpoint (
  incident_id uuid not null references incident,
  number bigint not null,
  hash text not null,
  primary key (incident_id, number)
);

create function timeline_checkpoint_keep() returns trigger language plpgsql as $$
begin
  raise exception 'checkpoints are append-only';
end;
$$;
create trigger timeline_checkpoint_keep before update or delete on timeline_checkpoint
  for each row execute function timeline_checkpoint_keep();
