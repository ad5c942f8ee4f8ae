-- What waits to be said in public: for somebody's yes, for a while, or for second thoughts. Rows
-- stay as the account of who decided what.
create table publication (
  id uuid primary key,
  post_id uuid not null references post (id) on delete cascade,
  page_id uuid not null,
  incident_id uuid,
  mode text not null,
  state text not null,
  proposal jsonb not null,
  proposed_by jsonb not null,
  proposed_at timestamptz not null,
  due_at timestamptz,
  asks integer not null,
  asked uuid[] not null,
  decided_by jsonb,
  decided_at timestamptz,
  reason text,
  post_update_id uuid,
  version bigint not null
);
create unique index publication_waiting on publication (post_id)
  where state in ('WAITING', 'APPROVED');
create index publication_due on publication (due_at) where state in ('WAITING', 'APPROVED');
create index publication_proposed on publication (proposed_at desc, id desc);
create index publication_incident on publication (incident_id, proposed_at desc);

-- Earlier words of updates that were corrected; they stay public.
create table post_update_revision (
  post_update_id uuid not null references post_update (id) on delete cascade,
  number integer not null,
  body jsonb not null,
  corrected_at timestamptz not null,
  corrected_by jsonb not null,
  primary key (post_update_id, number)
);
alter table post_update
  add column corrected_at timestamptz,
  add column revision integer not null default 0;

-- A correction that subscribers are told of is told once as well.
alter table fan_out add column revision integer not null default 0;
alter table fan_out drop constraint fan_out_post_update_id_key;
create unique index fan_out_update on fan_out (post_update_id, revision);
