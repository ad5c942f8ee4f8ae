-- Words that were approved while the incident still went on here: published once it is over.
alter table public_postmortem add column waiting boolean not null default false;
create index public_postmortem_waiting on public_postmortem (post_id) where waiting;
