-- What the table decided lately, for replaying it with another table.
create index severity_decision_by_table on severity_decision (decided_at) where basis = 'TABLE';
