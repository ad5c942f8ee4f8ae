-- What was known of the impact from when on, so that "90 % -> 45 %" is a chart.
create table impact_point (
  id uuid primary key,
  incident_id uuid not null references incident,
  at timestamptz not null,
  by jsonb not null,
  impact jsonb not null
);
create index impact_point_incident on impact_point (incident_id, id);
