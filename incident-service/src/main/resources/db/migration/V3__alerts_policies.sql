-- What this service knows of alerts, from muster.alerts.
create table alert (
  id uuid primary key,
  number bigint not null,
  service_id uuid not null,
  service_name text not null,
  service_tier smallint not null,
  team_id uuid,
  summary text not null,
  severity text not null check (severity in ('CRITICAL', 'ERROR', 'WARNING', 'INFO')),
  source text not null,
  links jsonb not null,
  status text not null check (status in ('TRIGGERED', 'ACKNOWLEDGED', 'RESOLVED')),
  triggered_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by jsonb,
  resolved_at timestamptz,
  incident_id uuid,
  responder_request boolean not null
);
create index alert_incident on alert (incident_id, triggered_at);
create index alert_loose on alert (service_id, triggered_at)
  where incident_id is null and status <> 'RESOLVED';

-- Timeline lines about an alert that no incident has yet; they move to the one that gets it.
create table alert_note (
  id uuid primary key,
  alert_id uuid not null,
  occurred_at timestamptz not null,
  line jsonb not null,
  author jsonb not null
);
create index alert_note_alert on alert_note (alert_id, id);
create index alert_note_age on alert_note (occurred_at);

create table policy_version (
  kind text not null,
  version int not null,
  name text not null,
  definition jsonb not null,
  created_at timestamptz not null,
  created_by jsonb not null,
  primary key (kind, version)
);
