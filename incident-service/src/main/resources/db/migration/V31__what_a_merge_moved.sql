-- What came along with a merge, so that it can be given back.
create table incident_merge (
  relation_id uuid primary key references incident_relation,
  alert_ids uuid[] not null,
  service_ids uuid[] not null
);
