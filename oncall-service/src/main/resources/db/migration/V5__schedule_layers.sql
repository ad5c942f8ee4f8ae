-- What a schedule says is a definition of layers, kept by the time from which it counts, so that
-- the past never changes. What was a weekly rotation becomes a definition with one layer.
create table schedule_revision (
  id uuid primary key,
  schedule_id uuid not null references schedule,
  number int not null,
  effective_from timestamptz not null,
  definition jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  unique (schedule_id, number)
);

insert into schedule_revision
  (id, schedule_id, number, effective_from, definition, created_at, created_by)
select gen_random_uuid(), id, 1, least(starts_at, created_at),
  jsonb_build_object(
    'zone', zone,
    'layers', jsonb_build_array(jsonb_build_object(
      'id', gen_random_uuid(),
      'name', name,
      'priority', 0,
      'zone', zone,
      'rotation', jsonb_build_object(
        'type', 'WEEKLY',
        'length', 1,
        'start', to_char(week + handoff_time, 'YYYY-MM-DD"T"HH24:MI:SS'),
        'shiftLength', null,
        'days', '[]'::jsonb,
        'calendarTurns', false,
        'weekStart', 'MONDAY'),
      'slots', (
        select coalesce(
          jsonb_agg(jsonb_build_object('personIds', jsonb_build_array(person)) order by place),
          '[]'::jsonb)
        from unnest(participant_ids) with ordinality as slots (person, place)),
      'windows', '[]'::jsonb,
      'effectiveFrom', to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'effectiveUntil', null))),
  created_at, 'migration'
from (
  select s.*,
    local::date
      - (extract(isodow from local)::int - handoff_day + 7) % 7
      - case
          when extract(isodow from local)::int = handoff_day and local::time < handoff_time then 7
          else 0
        end as week
  from (select schedule.*, starts_at at time zone zone as local from schedule) s
) weeks;

alter table schedule
  drop column zone,
  drop column handoff_day,
  drop column handoff_time,
  drop column starts_at,
  drop column participant_ids,
  -- Until when shift_record says who was on call; null before the first look.
  add column recorded_until timestamptz;

-- An override replaces everybody unless it says otherwise; "layer_id" and "policy_id" narrow it.
alter table schedule_override
  add column kind text not null default 'REPLACE_ALL'
    check (kind in ('REPLACE', 'REPLACE_ALL', 'ADD', 'REMOVE')),
  add column original_id uuid references person,
  add column layer_id uuid,
  add column policy_id uuid references escalation_policy,
  add column swap_id uuid,
  alter column person_id drop not null,
  add constraint schedule_override_people check (
    (original_id is not null) = (kind in ('REPLACE', 'REMOVE'))
    and (person_id is not null) = (kind <> 'REMOVE'));
alter table schedule_override alter column kind drop default;
create index schedule_override_person on schedule_override (person_id, ends_at);

-- Fixed shifts for a period in which neither layers nor overrides apply.
create table temporary_schedule (
  id uuid primary key,
  schedule_id uuid not null references schedule,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  shifts jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  version bigint not null,
  check (starts_at < ends_at)
);
create index temporary_schedule_span on temporary_schedule (schedule_id, ends_at);

-- Who was on call: written as time passes, never computed again. A row without a person is a gap.
create table shift_record (
  id bigint generated always as identity primary key,
  schedule_id uuid not null references schedule,
  person_id uuid,
  original_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  layer_id uuid,
  turn bigint not null,
  override_id uuid,
  swap_id uuid,
  temporary_id uuid,
  shift_without_anybody boolean not null,
  check (starts_at < ends_at)
);
create index shift_record_span on shift_record (schedule_id, ends_at);
create index shift_record_person on shift_record (person_id, ends_at);
