-- Who was told that a section names them; once is enough.
create table section_mention (
  postmortem_id uuid not null references postmortem (id) on delete cascade,
  section_key text not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (postmortem_id, section_key, person_id)
);

-- What was known of the impact of an incident, and from when on.
create table incident_impact (
  incident_id uuid not null,
  sequence bigint not null,
  at timestamptz not null,
  impact jsonb not null,
  primary key (incident_id, sequence)
);

-- What an issue was told last of its item; null for those that were made before.
alter table tracker_issue add column told jsonb;
