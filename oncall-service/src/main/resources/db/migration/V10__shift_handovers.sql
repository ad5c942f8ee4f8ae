-- One person hands a schedule over to another; both sides say so.
create table shift_handover (
  id uuid primary key,
  schedule_id uuid not null references schedule,
  from_person_id uuid not null references person,
  to_person_id uuid not null references person,
  note text not null,
  brief jsonb not null,
  given_at timestamptz not null,
  accepted_at timestamptz,
  version bigint not null
);
create index shift_handover_schedule on shift_handover (schedule_id, given_at);
