-- Secret addresses under which a calendar reads the shifts of a schedule or of a person.
create table calendar_feed (
  id uuid primary key,
  owner_id uuid not null references person,
  schedule_id uuid references schedule,
  name text not null,
  token_hash text not null unique,
  hint text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  last_read_at timestamptz
);
create index calendar_feed_owner on calendar_feed (owner_id, id);

-- What calendars were told, so that they can be told what became of it.
create table calendar_event (
  uid text primary key,
  schedule_id uuid not null references schedule,
  person_id uuid not null references person,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  summary text not null,
  sequence int not null,
  cancelled boolean not null,
  last_modified timestamptz not null
);
create index calendar_event_schedule on calendar_event (schedule_id, ends_at);
create index calendar_event_person on calendar_event (person_id, ends_at);
