-- Something said that subscribers are to hear of: an update of a post, or a component that a person
-- set. It goes through the subscribers by their ids; `reached` is the last one that was written to.
create table fan_out (
  id uuid primary key,
  page_id uuid not null references status_page (id) on delete cascade,
  post_id uuid references post (id) on delete cascade,
  post_update_id uuid unique references post_update (id) on delete cascade,
  component_id uuid references component (id) on delete cascade,
  old_status text,
  new_status text,
  said_at timestamptz not null,
  turn_at timestamptz not null,
  reached uuid,
  concerned integer,
  written integer not null default 0,
  finished_at timestamptz,
  check ((post_update_id is null) <> (component_id is null))
);
create index fan_out_turn on fan_out (turn_at, id) where finished_at is null;
create index fan_out_said on fan_out (page_id, said_at desc, id desc);
create index fan_out_post on fan_out (post_id);
create index fan_out_component on fan_out (component_id);

-- One message for each subscriber and thing said.
alter table message
  add column channel text not null default 'EMAIL',
  add column fan_out_id uuid;
alter table message set (fillfactor = 80);
create unique index message_fan_out on message (fan_out_id, subscriber_id)
  where fan_out_id is not null;
create index message_update on message (post_update_id) where post_update_id is not null;
