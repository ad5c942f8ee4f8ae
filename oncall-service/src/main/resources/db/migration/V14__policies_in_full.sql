-- After how long an acknowledgement that was not renewed ends; null for never.
alter table escalation_policy add column ack_timeout_seconds bigint check (ack_timeout_seconds > 0);

-- How often levels that page one target after the other fired.
create table escalation_turn (
  policy_id uuid not null,
  level int not null,
  taken bigint not null,
  primary key (policy_id, level)
);

-- One row: whom alerts page that nobody answered to the end of their policy.
create table paging_settings (
  id int primary key check (id = 1),
  last_resort jsonb not null,
  version bigint not null
);
insert into paging_settings (id, last_resort, version) values (1, '[]', 0);

-- The incident that an alert belongs to, as last heard.
create table incident_of_alert (
  alert_id uuid primary key,
  incident_id uuid not null
);
