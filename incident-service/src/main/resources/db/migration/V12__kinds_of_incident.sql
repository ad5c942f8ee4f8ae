-- What those outside a restricted incident call it; older ones are known by their reference.
alter table incident add column code_name text;
update incident set code_name = 'INC-' || number where restricted;
create unique index incident_code_name on incident (code_name) where code_name is not null;

-- Recorded when it was over, with times of the past.
alter table incident add column retrospective boolean not null default false;

-- The severity that counts in the end is decided apart from those during the incident.
alter table incident drop constraint incident_severity_basis_check;
alter table incident add constraint incident_severity_basis_check
  check (severity_basis in ('ALERT_MAPPING', 'TABLE', 'PERSON', 'FINAL'));
alter table severity_decision drop constraint severity_decision_basis_check;
alter table severity_decision add constraint severity_decision_basis_check
  check (basis in ('ALERT_MAPPING', 'TABLE', 'PERSON', 'FINAL'));
