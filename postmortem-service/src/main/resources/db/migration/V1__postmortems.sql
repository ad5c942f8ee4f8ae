-- Incidents as muster.incidents told of them; the sequence is that of the last event taken in.
create table incident (
  id uuid primary key,
  sequence bigint not null,
  reference text not null,
  severity text not null,
  state text not null,
  team_id uuid,
  drill boolean not null,
  restricted boolean not null,
  detected_by_alert boolean not null,
  resolved_at timestamptz,
  facts jsonb not null
);
create index incident_resolved on incident (resolved_at desc, id desc) where resolved_at is not null;

create table incident_entry (
  incident_id uuid not null references incident,
  id uuid not null,
  number bigint not null,
  occurred_at timestamptz not null,
  entry jsonb not null,
  primary key (incident_id, id)
);
create index incident_entry_order on incident_entry (incident_id, occurred_at, number);

create table incident_alert (
  incident_id uuid not null references incident,
  alert_id uuid not null,
  sequence bigint not null,
  summary text not null,
  primary key (incident_id, alert_id)
);

create table incident_severity_change (
  incident_id uuid not null references incident,
  sequence bigint not null,
  at timestamptz not null,
  severity text not null,
  changed_by text not null,
  reasons text[] not null,
  primary key (incident_id, sequence)
);

create table incident_role_change (
  incident_id uuid not null references incident,
  sequence bigint not null,
  at timestamptz not null,
  role text not null,
  person_id uuid,
  previous_person_id uuid,
  primary key (incident_id, sequence)
);

-- Everybody who ever held a role in the incident.
create table incident_person (
  incident_id uuid not null references incident,
  role text not null,
  person_id uuid not null,
  first_sequence bigint not null,
  primary key (incident_id, role, person_id)
);

create table policy (
  version int primary key,
  name text not null,
  document jsonb not null,
  created_at timestamptz not null,
  created_by text not null
);
insert into policy (version, name, document, created_at, created_by) values (1, 'default', '{
  "mandatorySeverities": ["SEV1", "SEV2"],
  "reviewWithinSeconds": 172800,
  "publishWithinBusinessDays": 5,
  "dueBusinessDays": {"P0": 5, "P1": 10, "P2": 20, "P3": 60},
  "reminders": {"beforeDays": 3, "repeatDays": 7, "managerFrom": 2, "hour": 9},
  "secondsPerDay": 86400,
  "targets": {
    "SEV1": {"acknowledgeSeconds": 300, "identifySeconds": 1800, "resolveSeconds": 3600},
    "SEV2": {"acknowledgeSeconds": 900, "identifySeconds": 7200, "resolveSeconds": 14400},
    "SEV3": {"acknowledgeSeconds": null, "identifySeconds": null, "resolveSeconds": 86400},
    "SEV4": {"acknowledgeSeconds": null, "identifySeconds": null, "resolveSeconds": 604800}
  },
  "onTimeTarget": 0.90
}', '2026-01-01T00:00:00Z', 'muster');

create table postmortem (
  id uuid primary key,
  incident_id uuid not null unique references incident,
  reference text not null,
  title text not null,
  status text not null check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
  language text not null,
  owner_id uuid,
  scribe_id uuid,
  review_due_at timestamptz not null,
  publish_due_at timestamptz not null,
  no_action_items_reason text,
  policy_version int not null references policy,
  created_at timestamptz not null,
  created_by text not null,
  published_at timestamptz,
  published_by text,
  sequence bigint not null,
  version bigint not null
);
create index postmortem_owner on postmortem (owner_id);

create table postmortem_section (
  id uuid primary key,
  postmortem_id uuid not null references postmortem,
  key text not null,
  markdown text not null,
  generated boolean not null,
  version bigint not null,
  updated_at timestamptz not null,
  updated_by_id uuid,
  updated_by text not null,
  unique (postmortem_id, key)
);

create table action_item (
  id uuid primary key,
  postmortem_id uuid not null references postmortem,
  incident_id uuid not null references incident,
  reference text not null,
  title text not null,
  description text not null,
  owner_id uuid,
  team_id uuid,
  priority text not null check (priority in ('P0', 'P1', 'P2', 'P3')),
  horizon text not null,
  kind text not null,
  due_on date,
  deadline timestamptz,
  status text not null
    check (status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS', 'DONE', 'VERIFIED', 'DROPPED')),
  evidence_url text,
  evidence_note text,
  drop_reason text,
  created_at timestamptz not null,
  created_by_id uuid,
  created_by text not null,
  finished_at timestamptz,
  finished_by_id uuid,
  finished_by text,
  verified_at timestamptz,
  verified_by text,
  policy_version int not null references policy,
  clock_zone text,
  clock_since timestamptz,
  reminder_kind text,
  reminder_number int,
  reminder_at timestamptz,
  reminders_sent int not null,
  sequence bigint not null,
  version bigint not null,
  check (status in ('PROPOSED', 'DROPPED') or (owner_id is not null and due_on is not null))
);
create index action_item_postmortem on action_item (postmortem_id);
create index action_item_owner on action_item (owner_id, status);
create index action_item_order on action_item ((coalesce(due_on, date '9999-12-31')), id);
create index action_item_deadline on action_item (deadline);
create index action_item_reminder on action_item (reminder_at) where reminder_at is not null;
