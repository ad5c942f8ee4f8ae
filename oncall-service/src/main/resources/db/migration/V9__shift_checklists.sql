-- What people go through before, during and after a shift (SHF-01 to SHF-06). A row is written with
-- the message that tells of it.
drop table shift_notice;

create table shift_checklist (
  id uuid primary key,
  kind text not null
    check (kind in ('TWO_DAYS_BEFORE', 'DAY_BEFORE', 'START', 'AFTER_ALERT', 'END')),
  person_id uuid not null references person,
  schedule_id uuid references schedule,
  alert_id uuid,
  about_at timestamptz not null,
  done text[] not null,
  created_at timestamptz not null,
  check ((schedule_id is null) = (kind = 'AFTER_ALERT') and (alert_id is null) = (kind <> 'AFTER_ALERT'))
);
create unique index shift_checklist_shift on shift_checklist (schedule_id, person_id, about_at, kind);
create unique index shift_checklist_alert on shift_checklist (alert_id, person_id);
create index shift_checklist_person on shift_checklist (person_id, created_at);
