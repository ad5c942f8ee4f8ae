-- What this service knows of people, teams, services and API tokens, from muster.catalog.
create table catalog_person (
  id uuid primary key,
  sequence bigint not null,
  name text not null,
  email text not null,
  language text not null,
  zone text not null,
  oidc_subject text,
  manager_id uuid,
  active boolean not null
);
create index catalog_person_subject on catalog_person (oidc_subject);

create table catalog_team (
  id uuid primary key,
  sequence bigint not null,
  name text not null,
  slug text not null,
  zone text not null,
  member_ids uuid[] not null,
  manager_ids uuid[] not null,
  deleted boolean not null
);

create table catalog_service (
  id uuid primary key,
  sequence bigint not null,
  name text not null,
  slug text not null,
  description text,
  tier smallint not null,
  team_id uuid,
  deleted boolean not null
);

create table catalog_api_token (
  id uuid primary key,
  sequence bigint not null,
  name text not null,
  hash text not null unique,
  person_id uuid,
  roles text[] not null,
  expires_at timestamptz,
  revoked boolean not null
);
