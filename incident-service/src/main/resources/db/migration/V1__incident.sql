create sequence incident_number;

create table incident (
  id uuid primary key,
  number bigint not null unique,
  title text not null,
  summary text not null,
  severity text not null check (severity in ('SEV1', 'SEV2', 'SEV3', 'SEV4')),
  severity_basis text not null check (severity_basis in ('ALERT_MAPPING', 'TABLE', 'PERSON')),
  state text not null check (state in
    ('DETECTED', 'ACKNOWLEDGED', 'INVESTIGATING', 'IDENTIFIED', 'MITIGATING', 'MONITORING',
     'RESOLVED', 'CLOSED', 'CANCELLED')),
  drill boolean not null,
  restricted boolean not null,
  team_id uuid,
  declared_by jsonb not null,
  source_alert_id uuid,
  started_at timestamptz not null,
  detected_at timestamptz not null,
  declared_at timestamptz not null,
  acknowledged_at timestamptz,
  identified_at timestamptz,
  mitigated_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  monitoring_since timestamptz,
  last_alert_at timestamptz,
  next_update_at timestamptz,
  impact jsonb,
  root_cause text,
  evidence jsonb not null,
  entry_count bigint not null,
  event_count bigint not null,
  update_count int not null,
  version bigint not null
);
create index incident_open on incident (number desc)
  where state not in ('RESOLVED', 'CLOSED', 'CANCELLED');

create table incident_service (
  incident_id uuid not null references incident,
  position int not null,
  service_id uuid not null,
  name text not null,
  tier smallint not null,
  primary key (incident_id, position),
  unique (incident_id, service_id)
);
create index incident_service_service on incident_service (service_id, incident_id);

-- Who may see a restricted incident.
create table incident_member (
  incident_id uuid not null references incident,
  person_id uuid not null,
  primary key (incident_id, person_id)
);

create table role_assignment (
  id uuid primary key,
  incident_id uuid not null references incident,
  role text not null,
  person_id uuid not null,
  assigned_at timestamptz not null,
  assigned_by jsonb not null,
  ended_at timestamptz,
  ended_by jsonb,
  constraint role_assignment_one_commander
    exclude using btree (incident_id with =) where (ended_at is null and role = 'commander')
    deferrable initially deferred
);
create index role_assignment_incident on role_assignment (incident_id);
create index role_assignment_person on role_assignment (person_id) where ended_at is null;

create table hand_over (
  id uuid primary key,
  incident_id uuid not null references incident,
  role text not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  note text,
  offered_at timestamptz not null,
  status text not null check (status in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  answered_at timestamptz,
  answer text
);
create unique index hand_over_offered on hand_over (incident_id, role) where status = 'OFFERED';
create index hand_over_incident on hand_over (incident_id);

-- Every severity that was decided: on what basis, by which rule of which version, from what.
create table severity_decision (
  id uuid primary key,
  incident_id uuid not null references incident,
  decided_at timestamptz not null,
  decided_by jsonb not null,
  basis text not null check (basis in ('ALERT_MAPPING', 'TABLE', 'PERSON')),
  policy_version int not null,
  rule text,
  severity text not null,
  facts jsonb,
  reasons jsonb not null
);
create index severity_decision_incident on severity_decision (incident_id, id);
