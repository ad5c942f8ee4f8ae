-- The service that each incident is about.
insert into incident_service (incident_id, position, service_id, name, tier)
select id, 0, ('00000000-0000-000a-0000-' || lpad(to_hex(number % 200), 12, '0'))::uuid,
  'service ' || number % 200, 1 + number % 4
from incident where number between ? and ?;
