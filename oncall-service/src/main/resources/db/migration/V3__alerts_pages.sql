create table integration (
  id uuid primary key,
  service_id uuid not null references monitored_service,
  kind text not null check (kind in ('PAGERDUTY_V2', 'ALERTMANAGER')),
  name text not null,
  key_hash text not null,
  key_hint text not null,
  previous_key_hash text,
  previous_key_until timestamptz,
  created_at timestamptz not null,
  rotated_at timestamptz,
  deleted_at timestamptz,
  version bigint not null
);
create unique index integration_key on integration (key_hash);
create index integration_previous_key on integration (previous_key_hash);
create index integration_service on integration (service_id);

create table rejected_event (
  id uuid primary key,
  integration_id uuid not null references integration,
  at timestamptz not null,
  reasons text[] not null,
  body text not null,
  remote_address text
);
create index rejected_event_integration on rejected_event (integration_id, id desc);

create sequence alert_number;

-- No foreign keys from here on: nothing they would point at is ever deleted before them, and their
-- row locks on a busy service, integration or person would serialise the intake.


-- "sequence" numbers the events of an alert on both of its topics. A responder request has an
-- incident and neither integration nor, possibly, service.
create table alert (
  id uuid primary key,
  number bigint not null unique,
  service_id uuid,
  integration_id uuid,
  dedup_key text not null,
  status text not null check (status in ('TRIGGERED', 'ACKNOWLEDGED', 'RESOLVED')),
  severity text not null,
  urgency text not null,
  summary text not null,
  source text not null,
  component text,
  group_name text,
  type_name text,
  details jsonb not null,
  links jsonb not null,
  event_at timestamptz not null,
  starts_at timestamptz,
  opened_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  acknowledged_by_id uuid,
  resolved_at timestamptz,
  resolved_by text,
  event_count int not null,
  last_event_at timestamptz not null,
  test boolean not null,
  incident_id uuid,
  request_id uuid unique,
  sequence bigint not null
);
-- De-duplication: one open alert for a key of an integration.
create unique index alert_open on alert (integration_id, dedup_key) where status <> 'RESOLVED';
create index alert_service on alert (service_id, number desc);
create index alert_unresolved on alert (number desc) where status <> 'RESOLVED';
create index alert_incident on alert (incident_id) where incident_id is not null;

create table alert_log (
  id bigint generated always as identity primary key,
  alert_id uuid not null,
  at timestamptz not null,
  kind text not null,
  who_kind text not null,
  who_id uuid,
  who_name text not null,
  detail jsonb not null
);
create index alert_log_alert on alert_log (alert_id, id);

-- The last occurrence that a sender said is over: an older firing that arrives late is stale.
create table sender_resolution (
  integration_id uuid not null,
  dedup_key text not null,
  starts_at timestamptz not null,
  at timestamptz not null,
  primary key (integration_id, dedup_key)
);
create index sender_resolution_age on sender_resolution (at);

-- The timer of an alert's escalation, with the policy as it was when the alert opened.
create table escalation (
  alert_id uuid primary key,
  policy jsonb not null,
  run int not null,
  level int not null,
  anyone_reached boolean not null,
  next_at timestamptz not null,
  status text not null check (status in ('ACTIVE', 'STOPPED', 'EXHAUSTED')),
  failures int not null default 0
);
create index escalation_due on escalation (next_at) where status = 'ACTIVE';

create table page (
  id uuid primary key,
  alert_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  run int not null,
  level int not null,
  status text not null check (status in ('OPEN', 'ACKNOWLEDGED', 'ENDED')),
  created_at timestamptz not null,
  answered_at timestamptz,
  answered_via text,
  unique (alert_id, run, level, person_id)
);
create index page_person on page (person_id, id desc);

create table page_step (
  id uuid primary key,
  page_id uuid not null,
  alert_id uuid not null,
  contact_method_id uuid not null,
  channel text not null,
  due_at timestamptz not null,
  status text not null
    check (status in ('PENDING', 'QUEUED', 'SENT', 'FAILED', 'CANCELLED', 'SKIPPED')),
  failures int not null default 0
);
create index page_step_page on page_step (page_id);
create index page_step_alert on page_step (alert_id);
create index page_step_due on page_step (due_at) where status = 'PENDING';

-- The proof of every page: written before the sender's 202, never changed.
create table page_ledger (
  id bigint generated always as identity primary key,
  alert_id uuid not null,
  page_id uuid,
  step_id uuid,
  at timestamptz not null,
  kind text not null,
  channel text,
  detail jsonb not null
);
create index page_ledger_page on page_ledger (page_id, id);
create index page_ledger_alert on page_ledger (alert_id, id);

-- What was last heard of each incident, for conditions and to end responder requests.
create table known_incident (
  id uuid primary key,
  sequence bigint not null,
  reference text not null,
  title text not null,
  severity text not null,
  state text not null
);
