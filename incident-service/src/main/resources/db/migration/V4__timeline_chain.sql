-- Each entry's hash covers what it says and the hash of the entry before; the incident knows the last.
alter table timeline_entry add column hash text not null default '';
alter table timeline_entry alter column hash drop default;
alter table incident add column chain_head text not null default '';
alter table incident alter column chain_head drop default;
