-- The documents of incidents with much text say of it what was accidental before.
insert into search_stale (incident_id)
select i.id from incident i
where i.entry_count >= 20 and 200000 < (
  select sum(length(e.text)) from timeline_entry e where e.incident_id = i.id);
