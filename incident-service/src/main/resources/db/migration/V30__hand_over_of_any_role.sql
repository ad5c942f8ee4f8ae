-- Several people can hold one role, and each of them can hand it over.
drop index hand_over_offered;
create unique index hand_over_offered on hand_over (incident_id, role, from_person_id)
  where status = 'OFFERED';
