-- Pages of ours that are also kept up to date at an external Statuspage.
create table external_page (
  id uuid primary key,
  page_id uuid not null unique references status_page (id) on delete cascade,
  base_url text not null,
  external_id text not null,
  language text not null,
  sealed_key text not null,
  key_end text not null,
  account text not null,
  enabled boolean not null,
  since timestamptz not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index external_page_account on external_page (account);

-- One row for each key: one request at a time, and not before its time.
create table external_account (
  account text primary key,
  next_at timestamptz not null,
  lease uuid,
  leased_until timestamptz
);

-- How far publishing and reading of a page have come.
create table external_sync (
  external_page_id uuid primary key references external_page (id) on delete cascade,
  planned_change bigint not null,
  reading text,
  reading_page integer not null,
  read_due_at timestamptz,
  round_started_at timestamptz,
  read_at timestamptz,
  not_before timestamptz not null,
  failures integer not null,
  failing_since timestamptz,
  problem text,
  detail text,
  name text,
  components jsonb not null,
  by_hand jsonb not null
);

-- Each post and component: as it shall be there, and as it was last seen there.
create table external_object (
  id uuid primary key,
  external_page_id uuid not null references external_page (id) on delete cascade,
  kind text not null,
  subject_id uuid not null,
  external_id text,
  desired jsonb not null,
  desired_hash text not null,
  seen jsonb,
  seen_at timestamptz,
  links jsonb not null,
  state text not null,
  unsure boolean not null,
  kept_hash text,
  due_at timestamptz,
  steps integer not null,
  problem text,
  updated_at timestamptz not null,
  unique (external_page_id, kind, subject_id)
);
create unique index external_object_there on external_object (external_page_id, kind, external_id)
  where external_id is not null;
create index external_object_due on external_object (external_page_id, due_at)
  where due_at is not null;

-- What was found there that nobody here had said.
create table external_conflict (
  id uuid primary key,
  object_id uuid not null references external_object (id) on delete cascade,
  field text not null,
  ours text,
  theirs text,
  found_at timestamptz not null,
  decision text not null,
  decided_by jsonb,
  decided_at timestamptz
);
create index external_conflict_object on external_conflict (object_id, found_at desc, id desc);
create index external_conflict_open on external_conflict (object_id) where decision = 'OPEN';

-- What came from a Statuspage, so that importing it again changes nothing.
create table imported_object (
  page_id uuid not null references status_page (id) on delete cascade,
  source text not null,
  kind text not null,
  external_id text not null,
  our_id uuid not null,
  hash text not null,
  imported_at timestamptz not null,
  primary key (page_id, source, kind, external_id)
);
create index imported_object_ours on imported_object (our_id);

-- An import: read, previewed, started, worked through.
create table page_import (
  id uuid primary key,
  page_id uuid not null references status_page (id) on delete cascade,
  origin text not null,
  base_url text,
  source text not null,
  language text not null,
  sealed_key text,
  account text,
  state text not null,
  step text,
  step_page integer not null,
  due_at timestamptz,
  lease uuid,
  leased_until timestamptz,
  failures integer not null,
  problem text,
  detail text,
  started_by jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz
);
create index page_import_page on page_import (page_id, created_at desc, id desc);
create index page_import_due on page_import (due_at) where due_at is not null;

-- One object of an import and what becomes of it.
create table import_item (
  import_id uuid not null references page_import (id) on delete cascade,
  kind text not null,
  external_id text not null,
  rank integer not null,
  place integer not null,
  name text not null,
  document jsonb not null,
  hash text not null,
  action text not null,
  reason text,
  done_at timestamptz,
  primary key (import_id, kind, external_id)
);
create index import_item_order on import_item (import_id, rank, place, external_id);
create index import_item_waiting on import_item (import_id, rank, place, external_id)
  where done_at is null;
