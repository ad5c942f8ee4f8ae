-- When the fallback is to be told of a difference; null once it was. A process that dies while it
-- tells leaves a time after which another one tells again.
alter table page_difference add column alarm_at timestamptz;
create index page_difference_alarm on page_difference (alarm_at) where alarm_at is not null;

-- The row is there from the beginning, so that an auditor that never looked is noticed, too.
alter table page_audit alter column completed_at drop not null;
insert into page_audit (id, completed_at) values (1, null) on conflict do nothing;
