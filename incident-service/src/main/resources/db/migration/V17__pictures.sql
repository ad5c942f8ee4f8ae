-- Pictures of timelines; one that no entry shows is forgotten after a day.
create table timeline_picture (
  id uuid primary key,
  incident_id uuid not null references incident,
  entry_number bigint,
  type text not null check (type in ('PNG', 'JPEG', 'WEBP')),
  width int not null,
  height int not null,
  sha256 text not null,
  content bytea not null,
  added_at timestamptz not null,
  added_by jsonb not null
);
-- Pictures do not shrink any further.
alter table timeline_picture alter column content set storage external;
create index timeline_picture_loose on timeline_picture (incident_id, added_at)
  where entry_number is null;

-- What an entry shows is part of what its hash covers.
alter table timeline_entry add column pictures jsonb not null default '[]';
alter table timeline_entry alter column pictures drop default;
