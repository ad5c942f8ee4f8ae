-- What was found in an incident to be done after it; becomes an action item with the post-mortem.
create table follow_up (
  id uuid primary key,
  incident_id uuid not null references incident,
  title text not null,
  owner_id uuid,
  proposed_at timestamptz not null,
  proposed_by jsonb not null,
  taken boolean not null default false
);
create index follow_up_incident on follow_up (incident_id, id);
