-- Places that levels of policies tell: chat channels and other programs. The address of a Teams
-- workflow is a secret, so what is kept in the open is only its host.
create table destination (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('SLACK', 'TEAMS', 'WEBHOOK')),
  address text not null,
  sealed_secret text,
  language text not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  -- what became of the last message that somebody sent to try it
  test_status text,
  test_error text,
  tested_at timestamptz,
  version bigint not null
);
create index destination_name on destination (lower(name), id);

-- A message to a place, made when a level fires. It asks nobody in particular, so it is no page.
create table post (
  id uuid primary key,
  alert_id uuid not null,
  destination_id uuid not null,
  destination_name text not null,
  channel text not null,
  round int not null,
  run int not null,
  level int not null,
  status text not null check (status in ('QUEUED', 'SENT', 'FAILED', 'CANCELLED')),
  created_at timestamptz not null,
  constraint post_once unique (alert_id, round, run, level, destination_id)
);

alter table page_ledger add column post_id uuid;
create index page_ledger_post on page_ledger (post_id, id) where post_id is not null;
