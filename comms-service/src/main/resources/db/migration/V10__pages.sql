-- Notices that stand on a page for a while.
create table announcement (
  id uuid primary key,
  page_id uuid not null references status_page (id) on delete cascade,
  title jsonb not null,
  body jsonb not null,
  tone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  position integer not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index announcement_page on announcement (page_id, position, id);

-- Host names under which a page answers at the root; the first one stands in links.
create table page_host (
  host text primary key,
  page_id uuid not null references status_page (id) on delete cascade,
  place integer not null
);
create index page_host_page on page_host (page_id, place);

-- How a page looks beyond what is shipped.
create table page_branding (
  page_id uuid primary key references status_page (id) on delete cascade,
  light jsonb not null,
  dark jsonb not null,
  css text,
  css_rules text,
  header_links jsonb not null,
  footer_links jsonb not null,
  version bigint not null,
  updated_at timestamptz not null
);

create table page_picture (
  page_id uuid not null references status_page (id) on delete cascade,
  slot text not null,
  hash text not null,
  content_type text not null,
  width integer not null,
  height integer not null,
  content bytea not null,
  updated_at timestamptz not null,
  primary key (page_id, slot)
);

-- Who may see a page; a page without a row is for everybody.
create table page_access (
  page_id uuid primary key references status_page (id) on delete cascade,
  kind text not null,
  networks text[] not null,
  salt text not null,
  keys jsonb not null,
  version bigint not null,
  updated_at timestamptz not null
);
