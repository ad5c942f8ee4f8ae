-- Finds the alerts that were resolved long enough ago to be deleted.
create index alert_resolved on alert (resolved_at) where status = 'RESOLVED';
create index page_alert on page (alert_id);
