-- Keys of the Statuspage-compatible manage API; each opens some pages and no others.
create table page_key (
  id uuid primary key,
  name text not null,
  hash text not null unique,
  hint text not null,
  created_at timestamptz not null,
  created_by text not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  version bigint not null
);
create table page_key_page (
  key_id uuid not null references page_key (id) on delete cascade,
  page_id uuid not null references status_page (id) on delete cascade,
  primary key (key_id, page_id)
);
create index page_key_page_page on page_key_page (page_id);

-- What clients of the manage API keep with a post and get back as they sent it.
create table post_attributes (
  post_id uuid primary key references post (id) on delete cascade,
  metadata jsonb not null,
  reminder_intervals text,
  backfilled boolean not null
);

-- What was learnt, for customers. The draft is what editors see, the body what everybody sees.
create table public_postmortem (
  post_id uuid primary key references post (id) on delete cascade,
  draft jsonb not null,
  draft_at timestamptz not null,
  body jsonb,
  body_at timestamptz,
  published_at timestamptz,
  update_id uuid,
  told boolean not null,
  edited_by jsonb not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Words prepared for the next time.
create table canned_update (
  id uuid primary key,
  code text not null unique,
  page_id uuid not null references status_page (id) on delete cascade,
  name text not null,
  title jsonb not null,
  body jsonb not null,
  status text,
  deliver boolean not null,
  category text,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index canned_update_page on canned_update (page_id, name, id);

create table canned_update_component (
  canned_update_id uuid not null references canned_update (id) on delete cascade,
  component_id uuid not null references component (id) on delete cascade,
  primary key (canned_update_id, component_id)
);
create index canned_update_component_component on canned_update_component (component_id);
