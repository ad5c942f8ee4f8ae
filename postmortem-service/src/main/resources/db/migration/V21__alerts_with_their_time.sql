-- Null for alerts that joined before; a rebuild fills it as far as the events say.
alter table incident_alert add column triggered_at timestamptz;
