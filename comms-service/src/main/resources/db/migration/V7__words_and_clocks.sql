-- What is known of an incident beyond what rules need: for words with real data.
alter table known_incident add column details jsonb;

-- A word before the deadline.
alter table cadence_clock add column remind_before_seconds bigint;
alter table cadence_clock add column remind_at timestamptz;
create index cadence_clock_remind on cadence_clock (remind_at) where state = 'RUNNING';

-- Every time that was named to somebody, and what became of it.
create table promise (
  id uuid primary key,
  kind text not null,
  audience text not null,
  incident_id uuid,
  post_id uuid references post (id) on delete cascade,
  reference text,
  severity text,
  team_id uuid,
  promised_by jsonb not null,
  promised_at timestamptz not null,
  due_at timestamptz not null,
  state text not null,
  fulfilled_at timestamptz,
  settled_at timestamptz
);
create index promise_waiting on promise (due_at) where state = 'OPEN';
create index promise_incident on promise (incident_id, audience);
create index promise_post on promise (post_id);
create index promise_due on promise (due_at desc, id desc);

alter table post add column expected_at timestamptz;
alter table post_update add column expected_at timestamptz;
alter table status_page add column show_promises boolean not null default true;

-- What support may say of an incident, in every language, as of its last change.
create table support_brief (
  incident_id uuid primary key,
  reference text not null,
  title text not null,
  severity text not null,
  status text not null,
  open boolean not null,
  revision integer not null,
  words jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index support_brief_updated on support_brief (updated_at desc, incident_id desc);
