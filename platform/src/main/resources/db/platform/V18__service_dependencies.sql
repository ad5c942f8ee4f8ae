alter table catalog_service add column depends_on uuid[] not null default '{}';
create index catalog_service_depends_on on catalog_service using gin (depends_on);
