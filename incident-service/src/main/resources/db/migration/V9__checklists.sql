-- The items of an incident's checklist: which of which policy version, and what people said of them.
create table incident_checklist (
  incident_id uuid primary key references incident,
  items jsonb not null
);
