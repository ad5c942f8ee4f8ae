-- Planned work. A maintenance is a post of its own kind; what only planned work has stands here.
alter table post add column kind text not null default 'INCIDENT';
create index post_kind on post (page_id, kind, started_at desc, id desc);

create table maintenance (
  post_id uuid primary key references post (id) on delete cascade,
  scheduled_for timestamptz not null,
  scheduled_until timestamptz not null,
  auto_start boolean not null,
  auto_complete boolean not null,
  components_at_start boolean not null,
  components_at_end boolean not null,
  remind boolean not null,
  tell_start boolean not null,
  tell_end boolean not null,
  revision integer not null,
  begun_at timestamptz,
  cancelled_at timestamptz
);
create index maintenance_window on maintenance (scheduled_for desc, post_id desc);

-- What a maintenance will do by itself, and when; a step that was taken is gone.
create table maintenance_step (
  post_id uuid not null references maintenance (post_id) on delete cascade,
  step text not null,
  due_at timestamptz not null,
  rings integer not null,
  primary key (post_id, step)
);
create index maintenance_step_due on maintenance_step (due_at);
