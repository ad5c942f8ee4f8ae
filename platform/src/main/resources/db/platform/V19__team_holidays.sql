-- The public holidays of a team, and people by the name that somebody mentions.
alter table catalog_team add column holidays jsonb not null default '[]';
create index catalog_person_name on catalog_person (lower(name)) where active;
