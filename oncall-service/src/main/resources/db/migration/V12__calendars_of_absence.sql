-- Most calendars of holidays come with Muster and have no row; the code is checked when it is set.
alter table person_on_call_facts drop constraint person_on_call_facts_holiday_calendar_fkey;

-- A calendar elsewhere whose events are time off of a person (ROT-05). Its address is a secret.
create table unavailability_feed (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('VACATION', 'SICKNESS', 'PERSONAL', 'PROJECT')),
  title_contains text,
  host text not null,
  sealed_url text not null,
  etag text,
  last_modified text,
  events int not null default 0,
  read_at timestamptz,
  full_at timestamptz,
  tried_at timestamptz,
  problem text,
  problem_detail text,
  failing_since timestamptz,
  failures int not null default 0,
  told_at timestamptz,
  due_at timestamptz not null,
  lease uuid,
  lease_until timestamptz,
  created_at timestamptz not null,
  created_by text not null
);
create index unavailability_feed_person on unavailability_feed (person_id, id);
create index unavailability_feed_due on unavailability_feed (due_at);

-- What such a calendar says; what is over stays when the calendar is disconnected.
alter table unavailability
  add column feed_id uuid references unavailability_feed on delete set null,
  add column uid text;
create index unavailability_feed_spans on unavailability (feed_id, ends_at)
  where feed_id is not null;
