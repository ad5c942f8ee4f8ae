-- When a person wants no messages that can wait, on the wall of their zone.
alter table person add column quiet_hours jsonb not null default '[]';

-- What decides how urgent the alerts of a service are.
alter table monitored_service
  add column urgency jsonb not null default '{"basis": "BY_SEVERITY", "supportHours": null}';

-- When an alert that could wait so far may wait no longer; null when it never will, or was always
-- urgent.
alter table alert add column raise_at timestamptz;
create index alert_raise on alert (raise_at) where raise_at is not null and status = 'TRIGGERED';
