alter table incident_task add column follow_up_at timestamptz;
