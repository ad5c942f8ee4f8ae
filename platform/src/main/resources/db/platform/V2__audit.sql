create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  action text not null,
  target_kind text,
  target_id text,
  method text,
  path text,
  remote_address text,
  details jsonb not null
);
create index audit_entry_age on audit_entry (at);
create index audit_entry_target on audit_entry (target_kind, target_id, id desc);

create table idempotency_key (
  key text not null,
  owner text not null,
  request_hash text not null,
  created_at timestamptz not null,
  status int,
  body jsonb,
  location text,
  primary key (key, owner)
);
create index idempotency_key_age on idempotency_key (created_at);
