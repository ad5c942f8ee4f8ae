create table timeline_entry (
  id uuid primary key,
  incident_id uuid not null references incident,
  number bigint not null,
  kind text not null,
  text text not null,
  line jsonb,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  author jsonb not null,
  pinned boolean not null,
  corrects bigint,
  unique (incident_id, number)
);
create index timeline_entry_pinned on timeline_entry (incident_id, number) where pinned;

-- Append-only: an entry can be pinned and unpinned, nothing else about it ever changes.
create function timeline_entry_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - 'pinned' = to_jsonb(old) - 'pinned' then
      return new;
    end if;
  end if;
  raise exception 'the timeline is append-only';
end;
$$;
create trigger timeline_entry_keep before update or delete on timeline_entry
  for each row execute function timeline_entry_keep();

create table incident_update (
  id uuid primary key,
  incident_id uuid not null references incident,
  number int not null,
  text text not null,
  public_text jsonb,
  posted_at timestamptz not null,
  posted_by jsonb not null,
  due_at timestamptz,
  next_update_at timestamptz,
  timing_version int not null,
  unique (incident_id, number)
);

create table responder_request (
  id uuid primary key,
  incident_id uuid not null references incident,
  person_ids uuid[] not null,
  team_id uuid,
  message text not null,
  requested_at timestamptz not null,
  requested_by jsonb not null
);
create index responder_request_incident on responder_request (incident_id, id);
