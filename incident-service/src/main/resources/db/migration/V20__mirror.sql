-- Which message in a channel says what an entry of the timeline says.
create table mirrored_message (
  incident_id uuid not null references incident,
  entry_number bigint not null,
  channel_id text not null,
  -- null until the chat has taken the message
  ts text,
  delivery_id uuid unique,
  -- whether it was written in the chat
  inbound boolean not null,
  primary key (incident_id, entry_number)
);
create unique index mirrored_message_ts on mirrored_message (channel_id, ts) where ts is not null;

-- Number of the last timeline entry that was handed to the channel.
alter table war_room add column mirrored bigint not null default 0;

-- What the chat told of channels, once each; told again it is known by its id.
create table chat_event (
  id text primary key,
  body jsonb not null,
  received_at timestamptz not null,
  -- null once it is done with
  due_at timestamptz,
  failures int not null default 0,
  error text
);
create index chat_event_due on chat_event (due_at, id) where due_at is not null;
create index chat_event_age on chat_event (received_at);
