-- Whether a delivery waits until what was requested before it for the same owner is over.
alter table delivery add column in_order boolean not null default false;
