-- What was told is a list, so that only what is new is told again.
drop table coverage_notice;
create table coverage_notice (
  schedule_id uuid primary key references schedule,
  findings text[] not null,
  told_at timestamptz not null
);

-- The fairness ledger of all schedules asks for a range of time.
create index shift_record_end on shift_record (ends_at);
