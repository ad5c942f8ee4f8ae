-- What the auditor found between the pages that should have gone out and those that did.
create table page_difference (
  id uuid primary key,
  alert_id uuid not null,
  kind text not null
    check (kind in ('MISSING', 'LATE', 'WRONG_PERSON', 'WRONG_CHANNEL', 'NOT_SENT')),
  run int not null,
  level int not null,
  person_id uuid,
  expected_at timestamptz not null,
  found_at timestamptz not null,
  unique nulls not distinct (alert_id, kind, run, level, person_id, expected_at)
);
create index page_difference_alert on page_difference (alert_id);

-- One row: when the auditor last looked at everything, and whom it told of what.
create table page_audit (
  id int primary key check (id = 1),
  completed_at timestamptz not null,
  alarmed_at timestamptz
);
