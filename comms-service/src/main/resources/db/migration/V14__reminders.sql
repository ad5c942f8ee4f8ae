-- When those who speak in a public post are reminded that it is open and silent; one row for each
-- post that has something to come.
create table post_reminder (
  post_id uuid primary key references post (id) on delete cascade,
  said_at timestamptz not null,
  due_at timestamptz not null,
  asked integer not null
);
create index post_reminder_due on post_reminder (due_at);
