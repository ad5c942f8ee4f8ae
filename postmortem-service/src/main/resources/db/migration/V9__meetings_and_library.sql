-- The step that was last reminded of; reminders_sent counts within it.
alter table postmortem add column reminder_step text;

-- One review meeting for each post-mortem; a new call after a cancellation reuses the row, so that
-- calendars know it again by its id and its growing revision.
create table review_meeting (
  id uuid primary key,
  postmortem_id uuid not null unique references postmortem,
  state text not null check (state in ('CALLED', 'HELD', 'CANCELLED')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  zone text not null,
  fit text not null,
  place text,
  agenda jsonb not null,
  attendees jsonb not null,
  revision int not null,
  reason text,
  notes text not null,
  began_at timestamptz,
  held_at timestamptz,
  held_by text,
  version bigint not null,
  check (ends_at > starts_at)
);

create table postmortem_tag (
  postmortem_id uuid not null references postmortem,
  tag text not null,
  primary key (postmortem_id, tag)
);
create index postmortem_tag_tag on postmortem_tag (tag, postmortem_id);

-- The post-mortem that everybody should read, by the first day of its month.
create table month_learning (
  month date primary key,
  postmortem_id uuid not null references postmortem,
  why text not null,
  chosen_by_id uuid,
  chosen_by text not null,
  chosen_at timestamptz not null
);

-- What is sent once a month, and when next.
create table month_digest (
  id uuid primary key,
  occasion text not null unique check (occasion in ('ANNIVERSARY', 'LEARNING_OF_THE_MONTH')),
  reminder_at timestamptz,
  sequence bigint not null
);
create index month_digest_due on month_digest (reminder_at) where reminder_at is not null;
insert into month_digest (id, occasion, reminder_at, sequence) values
  ('5f0c1d7e-6c52-4a57-9d0a-0d3a8f1b2c01', 'ANNIVERSARY',
   date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' + interval '1 month 9 hours', 0),
  ('5f0c1d7e-6c52-4a57-9d0a-0d3a8f1b2c02', 'LEARNING_OF_THE_MONTH',
   date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' + interval '1 month 9 hours', 0);

-- Words of everything that is written in a post-mortem; 'russian' stems both languages.
create index postmortem_title_words on postmortem
  using gin (to_tsvector('russian', reference || ' ' || title));
create index postmortem_section_words on postmortem_section
  using gin (to_tsvector('russian', markdown));
create index action_item_library_words on action_item
  using gin (to_tsvector('russian', title || ' ' || description));
create index contributing_factor_words on contributing_factor
  using gin (to_tsvector('russian', text));

create index postmortem_published on postmortem (published_at desc, id desc)
  where status = 'PUBLISHED';
