-- Links that were used and may not be used again; a row may go once its link has expired.
create table signed_link_use (
  token_hash text primary key,
  purpose text not null,
  target_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz not null
);
create index signed_link_use_expiry on signed_link_use (expires_at);
