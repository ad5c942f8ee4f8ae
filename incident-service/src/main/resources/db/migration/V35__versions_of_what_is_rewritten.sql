-- How often what a person rewrites was rewritten, so that nobody overwrites unseen what another wrote.
alter table hypothesis add column version bigint not null default 0;
alter table incident_task add column version bigint not null default 0;
alter table decision add column version bigint not null default 0;
alter table branch add column version bigint not null default 0;
