-- Names of the first five columns follow Debezium's outbox event router.
create table outbox (
  id uuid primary key,
  aggregatetype text not null,
  aggregateid text not null,
  type text not null,
  payload jsonb not null,
  topic text not null,
  headers jsonb not null,
  sequence bigint not null,
  shard smallint not null,
  created_at timestamptz not null,
  status text not null default 'PENDING' check (status in ('PENDING', 'BLOCKED')),
  attempts int not null default 0,
  next_attempt_at timestamptz,
  last_error text
);
create index outbox_order on outbox (shard, aggregateid, sequence);

create table outbox_shard (
  shard smallint primary key,
  owner uuid,
  leased_until timestamptz
);
insert into outbox_shard (shard) select generate_series(0, 31);

create table inbox (
  consumer text not null,
  message_id uuid not null,
  received_at timestamptz not null,
  primary key (consumer, message_id)
);
create index inbox_age on inbox (received_at);

create table dead_letter (
  id uuid primary key,
  consumer text not null,
  topic text not null,
  partition int not null,
  "offset" bigint not null,
  key text,
  headers jsonb not null,
  payload bytea,
  error text not null,
  received_at timestamptz not null,
  unique (consumer, topic, partition, "offset")
);
