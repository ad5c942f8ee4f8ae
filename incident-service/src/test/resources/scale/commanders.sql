-- Who commanded each.
insert into role_assignment (id, incident_id, role, person_id, assigned_at, assigned_by)
select ('01900000-0000-7002-8000-' || lpad(to_hex(number), 12, '0'))::uuid, id, 'commander',
  ('00000000-0000-000b-0000-' || lpad(to_hex(hashtext('c' || number) & 255), 12, '0'))::uuid, started_at,
  declared_by
from incident where number between ? and ?;
