-- Until when an alert sleeps, and the alert that stands for it.
alter table alert
  add column snoozed_until timestamptz,
  add column merged_into uuid;
create index alert_merged on alert (merged_into) where merged_into is not null;

-- HELD: somebody took the alert, for a while; it escalates again at next_at.
-- A round is one way through a policy; taking an alert back or reassigning it begins another.
alter table escalation
  drop constraint escalation_status_check,
  add constraint escalation_status_check
    check (status in ('ACTIVE', 'HELD', 'STOPPED', 'EXHAUSTED')),
  add column round int not null default 0;
drop index escalation_due;
create index escalation_due on escalation (next_at) where status in ('ACTIVE', 'HELD');
alter table page
  add column round int not null default 0,
  drop constraint page_alert_id_run_level_person_id_key,
  add constraint page_once unique (alert_id, round, run, level, person_id);
