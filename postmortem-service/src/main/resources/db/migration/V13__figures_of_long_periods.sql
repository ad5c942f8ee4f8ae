-- The figures of a year read half of all incidents: what they need of each lies in the index, in
-- the order of time, so that the rows themselves are not visited.
create index measure_resolved on measure (drill, resolved_at)
  include (severity, team_id, started_at, detected_at, declared_at, acknowledged_at, identified_at,
    mitigated_at, closed_at, down_from, cause, recurrence_of)
  where standing = 'COUNTED';
create index measure_detected on measure (drill, detected_at)
  include (severity, team_id, resolved_at, down_from, cause, recurrence_of)
  where standing = 'COUNTED';
create index measure_services on measure using gin (service_ids) where standing = 'COUNTED';
create index measure_left_out on measure (placed_at, standing, drill)
  where standing <> 'COUNTED' or drill;
drop index measure_counted;
drop index measure_alerted;
