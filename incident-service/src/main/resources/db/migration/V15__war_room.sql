-- The place where people meet about an incident, and its channel in the chat as far as it is made.
create table war_room (
  incident_id uuid primary key references incident,
  chat text not null check (chat in ('NONE', 'SLACK')),
  opened_at timestamptz not null,
  opened_by jsonb not null,
  -- the name that is tried or has been taken; nobody else here tries it
  name text unique,
  name_number int not null default 0,
  closed boolean not null default false,
  channel_id text unique,
  channel_url text,
  topic text,
  message_ts text,
  steps jsonb not null default '{}',
  archive_at timestamptz,
  archived_at timestamptz,
  -- when something is to be done next, by the service's clock; null for nothing
  due_at timestamptz,
  -- counts what was asked for, so that nothing is missed while a step runs
  wishes bigint not null default 1,
  -- by the database's clock
  lease_until timestamptz
);
create index war_room_due on war_room (due_at) where due_at is not null;

-- Who was asked into the channel.
create table war_room_guest (
  incident_id uuid not null references war_room on delete cascade,
  person_id uuid not null,
  state text not null check (state in ('INVITED', 'UNKNOWN', 'REFUSED')),
  error text,
  at timestamptz not null,
  primary key (incident_id, person_id)
);
