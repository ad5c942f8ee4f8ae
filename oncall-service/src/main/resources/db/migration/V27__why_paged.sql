-- Why a person was paged, as it was then; null for pages from before.
alter table page add column reason jsonb;
-- Finds how often an alert came before.
create index alert_recurrence on alert (service_id, dedup_key, opened_at);
