alter table catalog_service add column links jsonb not null default '[]';
-- Whoever writes in a chat is known here by their address.
create index catalog_person_email on catalog_person (lower(email)) where active;
