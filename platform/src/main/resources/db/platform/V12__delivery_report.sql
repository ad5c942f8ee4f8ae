-- What providers say of a message after they took it; it may come before their answer is stored.
create table delivery_report (
  delivery_id uuid not null references delivery (id) on delete cascade,
  reference text not null,
  rank smallint not null,
  state text not null check (state in ('ON_ITS_WAY', 'ARRIVED', 'LOST')),
  status text not null,
  error text,
  reported_at timestamptz not null,
  primary key (delivery_id, reference)
);
