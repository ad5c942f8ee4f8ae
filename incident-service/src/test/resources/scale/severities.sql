-- How severe each was found to be.
insert into severity_decision (id, incident_id, decided_at, decided_by, basis, policy_version, rule,
  severity, facts, reasons)
select ('01900000-0000-7003-8000-' || lpad(to_hex(number), 12, '0'))::uuid, id, started_at, declared_by,
  'TABLE', 1, 'bench', severity, '{}', '{"list": []}'
from incident where number between ? and ?;
