-- The newest post-mortems of a cause, without looking at those of the others.
create index contributing_factor_newest on contributing_factor (category, postmortem_id) where main;
