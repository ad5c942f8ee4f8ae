-- Everything that leaves the service: a row first, then a call. Times are the injected clock's,
-- leases the database's.
create table delivery (
  id uuid primary key,
  channel text not null,
  destination text not null,
  payload jsonb not null,
  secrets jsonb,
  idempotency_key text not null unique,
  status text not null default 'PENDING' check (status in
    ('PENDING', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'BLOCKED', 'CANCELLED')),
  priority smallint not null,
  owner_kind text,
  owner_id uuid,
  -- all attempts ever, and those since the last release by hand
  attempts int not null default 0,
  tries int not null default 0,
  tries_since timestamptz not null,
  provider smallint not null default 0,
  next_attempt_at timestamptz not null,
  lease_until timestamptz,
  lease_owner uuid,
  receipt jsonb,
  last_error text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  first_attempt_at timestamptz,
  sent_at timestamptz
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);

create index delivery_due on delivery (priority, next_attempt_at) where status = 'PENDING';
create index delivery_leased on delivery (lease_until) where status = 'SENDING';
create index delivery_owner on delivery (owner_kind, owner_id);
create index delivery_status on delivery (status, id);
create index delivery_age on delivery using brin (created_at);

-- One row for each finished attempt.
create table delivery_attempt (
  delivery_id uuid not null references delivery (id) on delete cascade,
  attempt int not null,
  provider text not null,
  outcome text not null,
  receipt jsonb,
  error text,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  primary key (delivery_id, attempt)
);
