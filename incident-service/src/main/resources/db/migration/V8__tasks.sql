create table incident_task (
  id uuid primary key,
  incident_id uuid not null references incident,
  number int not null,
  title text not null,
  assignee_id uuid,
  hypothesis int,
  time_box_until timestamptz,
  reminded_at timestamptz,
  status text not null check (status in ('OPEN', 'DONE', 'DROPPED')),
  result text,
  added_at timestamptz not null,
  added_by jsonb not null,
  ended_at timestamptz,
  ended_by jsonb,
  unique (incident_id, number),
  foreign key (incident_id, hypothesis) references hypothesis (incident_id, number)
);

-- Whose time is up and who was not told yet.
create index incident_task_due on incident_task (time_box_until)
  where status = 'OPEN' and reminded_at is null;
alter table hypothesis add column reminded_at timestamptz;
create index hypothesis_due on hypothesis (time_box_until)
  where status in ('OPEN', 'TESTING') and reminded_at is null;
