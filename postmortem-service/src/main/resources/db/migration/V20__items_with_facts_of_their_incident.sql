-- What the figures need of the incident of an action item stands beside the item, so that the items
-- of a year are read from one index; null until the incident is measured.
alter table action_item
  add column incident_severity text,
  add column incident_drill boolean,
  add column incident_services uuid[];
update action_item a
set incident_severity = m.severity, incident_drill = m.drill, incident_services = m.service_ids
from measure m
where m.incident_id = a.incident_id;
drop index action_item_due_at;
create index action_item_due_at on action_item (due_at)
  include (incident_id, finished_at, status, answering_team_id, incident_severity, incident_drill,
    incident_services);
