-- The days on which most of a team has a public holiday, as the other services were told.
alter table team add column holidays jsonb not null default '[]';
