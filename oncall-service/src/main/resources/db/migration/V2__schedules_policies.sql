create table schedule (
  id uuid primary key,
  name text not null,
  description text not null,
  team_id uuid references team,
  zone text not null,
  handoff_day smallint not null check (handoff_day between 1 and 7),
  handoff_time time not null,
  starts_at timestamptz not null,
  participant_ids uuid[] not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  version bigint not null
);
create index schedule_name on schedule (lower(name), id);
create index schedule_team on schedule (team_id);

create table schedule_override (
  id uuid primary key,
  schedule_id uuid not null references schedule,
  person_id uuid not null references person,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  position bigint generated always as identity,
  created_at timestamptz not null,
  created_by text not null,
  check (starts_at < ends_at)
);
create index schedule_override_span on schedule_override (schedule_id, ends_at);

create table escalation_policy (
  id uuid primary key,
  name text not null,
  description text not null,
  team_id uuid references team,
  levels jsonb not null,
  repeat_count int not null check (repeat_count >= 0),
  repeat_delay_seconds bigint not null check (repeat_delay_seconds > 0),
  created_at timestamptz not null,
  deleted_at timestamptz,
  version bigint not null
);
create index escalation_policy_name on escalation_policy (lower(name), id);

alter table monitored_service
  add constraint monitored_service_policy foreign key (policy_id) references escalation_policy;
create index monitored_service_policy on monitored_service (policy_id);
