alter table monitored_service add column depends_on uuid[] not null default '{}';
create index monitored_service_depends_on on monitored_service using gin (depends_on);
