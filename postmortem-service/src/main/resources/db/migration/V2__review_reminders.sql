-- When the owner of a draft hears next that its review is due; null when no more.
alter table postmortem add column reminder_at timestamptz;
alter table postmortem add column reminders_sent int not null default 0;
update postmortem set reminder_at = review_due_at where status = 'DRAFT';
create index postmortem_reminder on postmortem (reminder_at) where reminder_at is not null;
