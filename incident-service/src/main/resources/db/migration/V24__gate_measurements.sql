-- What the metrics system said last about an incident whose fix is under way or watched.
create table gate_measurement (
  incident_id uuid not null references incident,
  check_key text not null,
  name text not null,
  service text not null,
  value numeric,
  comparison text not null,
  threshold numeric not null,
  met boolean not null,
  at timestamptz not null,
  failure text,
  primary key (incident_id, check_key, name, service)
);

alter table incident add column measured_at timestamptz;
create index incident_measured on incident (measured_at nulls first)
  where state in ('MITIGATING', 'MONITORING');
