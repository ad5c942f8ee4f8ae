-- Emergency contacts: whom to page or call when an alert needs more than those who have it.
create table contact_card (
  id uuid primary key,
  name text not null,
  area text not null,
  target_kind text,
  target_id uuid,
  phone text,
  email text,
  url text,
  note text not null,
  team_id uuid references team,
  position int not null,
  created_at timestamptz not null,
  version bigint not null,
  check ((target_kind is null) = (target_id is null))
);
create index contact_card_order on contact_card (position, lower(name), id);
create index contact_card_target on contact_card (target_id) where target_id is not null;
