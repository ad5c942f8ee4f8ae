-- The figures of a year read half of all incidents: what they need of each lies in the index, in
-- the order of time, so that the rows themselves are not visited.
create index measure_resolved on measure (drill, resolved_at)
  include (severity, team_id, service_ids, started_at, detected_at, declared_at, acknowledged_at,
    identified_at, mitigated_at, closed_at, down_from, cause, recurrence_of)
  where standing = 'COUNTED';
create index measure_detected on measure (drill, detected_at)
  include (severity, team_id, service_ids, resolved_at, down_from, cause, recurrence_of)
  where standing = 'COUNTED';
create index measure_services on measure using gin (service_ids) where standing = 'COUNTED';
create index measure_left_out on measure (placed_at, standing, drill)
  where standing <> 'COUNTED' or drill;
drop index measure_counted;
drop index measure_alerted;

-- What is unfinished, and what was given up lately, are few of very many.
create index action_item_unfinished on action_item ((coalesce(due_on, date '9999-12-31')), id)
  where status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS');
create index action_item_dropped on action_item (dropped_at) where dropped_at is not null;

-- How well a section fits the words searched for is judged by what is stored, not read again.
alter table postmortem_section
  add column words tsvector generated always as (to_tsvector('russian', markdown)) stored;
create index postmortem_section_stems on postmortem_section using gin (words);
drop index postmortem_section_words;

-- Who may know of an item depends on its incident, of which nothing else is read.
create index incident_visible on incident (id) include (drill, restricted);
