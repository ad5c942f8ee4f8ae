-- Who has a war room open; a row that nobody renews means nothing after a while.
create table presence (
  incident_id uuid not null references incident,
  person_id uuid not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (incident_id, person_id)
) with (fillfactor = 70);
create index presence_age on presence (seen_at);
