-- How much an alert matters to the organisation, when its sender or a person says so.
alter table alert add column priority text check (priority in ('P1', 'P2', 'P3', 'P4', 'P5'));
