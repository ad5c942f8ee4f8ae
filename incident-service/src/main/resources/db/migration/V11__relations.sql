-- What incidents have to do with each other; a link that was taken back stays as a trace.
create table incident_relation (
  id uuid primary key,
  kind text not null check (kind in ('DUPLICATE', 'MERGE', 'SPLIT', 'CHILD', 'RELATED')),
  from_id uuid not null references incident,
  to_id uuid not null references incident,
  reason text,
  linked_at timestamptz not null,
  linked_by jsonb not null,
  ended_at timestamptz,
  ended_by jsonb,
  check (from_id <> to_id)
);
create index incident_relation_to on incident_relation (to_id);
create unique index incident_relation_pair on incident_relation (from_id, to_id)
  where ended_at is null;
-- An incident ends once, begins once, and has one parent.
create unique index incident_relation_one on incident_relation (from_id, kind)
  where ended_at is null and kind <> 'RELATED';

-- Words in common; the Russian configuration stems English words, too.
create index incident_title_words on incident using gin (to_tsvector('russian', title));
create index incident_cause_words on incident using gin (to_tsvector('russian', root_cause))
  where root_cause is not null;
