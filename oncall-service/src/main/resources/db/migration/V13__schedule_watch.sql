-- When each schedule is looked at next, and for what.
create table schedule_watch (
  schedule_id uuid not null references schedule,
  watch text not null,
  due_at timestamptz not null,
  primary key (schedule_id, watch)
);
create index schedule_watch_due on schedule_watch (watch, due_at);
insert into schedule_watch (schedule_id, watch, due_at)
select id, watch, created_at
from schedule, unnest(array['SHIFT_NOTICES', 'COVERAGE']) as watches (watch)
where deleted_at is null;

-- Which schedules name a person.
create index schedule_revision_people on schedule_revision using gin (definition jsonb_path_ops);
create index temporary_schedule_people on temporary_schedule using gin (shifts jsonb_path_ops);
