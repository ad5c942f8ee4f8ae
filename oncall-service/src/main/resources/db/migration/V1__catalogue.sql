-- People, teams, services and API tokens: the catalogue that every other service follows.
-- "sequence" numbers the events of a row, "version" guards concurrent edits.
create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  language text not null,
  zone text not null,
  oidc_subject text,
  manager_id uuid references person,
  active boolean not null,
  created_at timestamptz not null,
  sequence bigint not null,
  version bigint not null
);
create unique index person_email on person (lower(email));
create unique index person_subject on person (oidc_subject);
create index person_name on person (lower(name), id);

create table contact_method (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('EMAIL', 'WEBHOOK')),
  label text not null,
  address text not null,
  sealed_secret text,
  verified_at timestamptz,
  code_hash text,
  code_expires_at timestamptz,
  code_attempts int not null,
  created_at timestamptz not null,
  version bigint not null
);
create unique index contact_method_address on contact_method (person_id, kind, lower(address));

create table notification_rule (
  id uuid primary key,
  person_id uuid not null references person,
  urgency text not null check (urgency in ('HIGH', 'LOW')),
  position int not null,
  contact_method_id uuid not null references contact_method on delete cascade,
  delay_seconds bigint not null check (delay_seconds >= 0)
);
create index notification_rule_person on notification_rule (person_id, position);

create table team (
  id uuid primary key,
  name text not null,
  slug text not null,
  description text not null,
  zone text not null,
  member_ids uuid[] not null,
  manager_ids uuid[] not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  sequence bigint not null,
  version bigint not null
);
create unique index team_slug on team (slug) where deleted_at is null;
create index team_name on team (lower(name), id);

create table monitored_service (
  id uuid primary key,
  name text not null,
  slug text not null,
  description text not null,
  tier smallint not null check (tier between 1 and 4),
  team_id uuid references team,
  policy_id uuid,
  links jsonb not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  sequence bigint not null,
  version bigint not null
);
create unique index monitored_service_slug on monitored_service (slug) where deleted_at is null;
create index monitored_service_name on monitored_service (lower(name), id);

create table api_token (
  id uuid primary key,
  name text not null,
  hash text not null unique,
  hint text not null,
  person_id uuid references person,
  roles text[] not null,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  sequence bigint not null,
  version bigint not null
);
