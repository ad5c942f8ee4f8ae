-- While an incident is open again, nobody is chased for its post-mortem; reopened_at stays until the
-- post-mortem is published after that. reminders_in_all counts what was said whatever was late, and
-- template_kind and template_severity are what the template was chosen for.
alter table postmortem
  add column waiting boolean not null default false,
  add column reopened_at timestamptz,
  add column reminders_in_all int not null default 0,
  add column template_kind text,
  add column template_severity text;
update postmortem set reminders_in_all = reminders_sent;

-- That the incident id came back is said once; reminder_at is null once it was.
create table recurrence_news (
  id uuid primary key,
  earlier_id uuid not null,
  reminder_at timestamptz,
  told_at timestamptz
);
create index recurrence_news_due on recurrence_news (reminder_at) where reminder_at is not null;

-- Templates that no draft begins with any more, until a new version of them is enacted.
create table template_retirement (
  key text primary key,
  at timestamptz not null,
  by_name text not null
);
