-- Where issues for action items are: a project of Jira or a repository of GitHub.
create table tracker_connection (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('JIRA', 'GITHUB')),
  base_url text not null,
  project text not null,
  login text,
  sealed_token text not null,
  token_end text not null,
  sealed_hook_secret text not null,
  account text not null,
  issue_type text,
  labels jsonb not null,
  statuses jsonb not null,
  assignees jsonb not null,
  teams jsonb not null,
  enabled boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null
);
create index tracker_connection_account on tracker_connection (account);

-- One row for each login: one request at a time, and not before its time.
create table tracker_account (
  account text primary key,
  next_at timestamptz not null,
  lease uuid,
  leased_until timestamptz
);

-- How far reading a tracker has come, and what is wrong with it.
create table tracker_sync (
  connection_id uuid primary key references tracker_connection (id) on delete cascade,
  round_started_at timestamptz,
  place text,
  read_since timestamptz not null,
  read_at timestamptz,
  read_due_at timestamptz not null,
  not_before timestamptz not null,
  failures integer not null,
  failing_since timestamptz,
  problem text,
  detail text,
  hook_at timestamptz
);

-- The issue of an action item: how both stood when they agreed last, and how it was seen last.
create table tracker_issue (
  id uuid primary key,
  connection_id uuid not null references tracker_connection (id) on delete cascade,
  action_item_id uuid not null unique references action_item (id) on delete cascade,
  external_id text,
  key text,
  url text,
  state text not null,
  made_here boolean not null,
  attached boolean not null,
  unsure boolean not null,
  asked_at timestamptz,
  read_wanted boolean not null,
  checked boolean not null,
  due_at timestamptz,
  steps integer not null,
  problem text,
  omitted jsonb not null,
  base_ours text,
  base_theirs jsonb,
  seen jsonb,
  seen_updated_at timestamptz,
  seen_at timestamptz,
  item_version bigint not null,
  linked_by jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (connection_id, external_id)
);
create index tracker_issue_due on tracker_issue (connection_id, due_at) where due_at is not null;
create index tracker_issue_seen on tracker_issue (connection_id, seen_at);

-- Both were changed, or theirs cannot be taken over; decided by a person or by agreeing again.
create table tracker_conflict (
  id uuid primary key,
  issue_id uuid not null references tracker_issue (id) on delete cascade,
  reason text not null,
  detail text,
  ours text not null,
  theirs text not null,
  found_at timestamptz not null,
  decision text not null,
  decided_by jsonb,
  decided_at timestamptz
);
create index tracker_conflict_issue on tracker_conflict (issue_id, found_at desc, id desc);
create unique index tracker_conflict_open on tracker_conflict (issue_id) where decision = 'OPEN';

-- Webhooks that were heard, so that one that comes again changes nothing.
create table tracker_hook (
  connection_id uuid not null references tracker_connection (id) on delete cascade,
  delivery text not null,
  heard_at timestamptz not null,
  primary key (connection_id, delivery)
);
create index tracker_hook_age on tracker_hook (heard_at);
