-- Offered shifts, and whether a manager must agree before somebody takes one.
alter table team add column approves_swaps boolean not null default false;

create table swap_request (
  id uuid primary key,
  schedule_id uuid not null references schedule,
  offered_by uuid not null references person,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  note text not null,
  status text not null check (status in ('OPEN', 'AWAITING_APPROVAL', 'DONE', 'WITHDRAWN')),
  taken_by uuid references person,
  taken_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  remind_at timestamptz,
  created_at timestamptz not null,
  version bigint not null,
  check (starts_at < ends_at)
);
create index swap_request_schedule on swap_request (schedule_id, starts_at);
create index swap_request_end on swap_request (ends_at);
create index swap_request_offered on swap_request (offered_by, ends_at);
create index swap_request_remind on swap_request (remind_at) where remind_at is not null;

-- When people cannot be on call (ROT-05).
create table unavailability (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null
    check (kind in ('VACATION', 'SICKNESS', 'PERSONAL', 'PROJECT', 'HOLIDAY')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  note text not null,
  created_at timestamptz not null,
  created_by text not null,
  check (starts_at < ends_at)
);
create index unavailability_person on unavailability (person_id, ends_at);
create index unavailability_span on unavailability (ends_at, starts_at);
