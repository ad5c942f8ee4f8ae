-- Everything that is said in an incident, each piece with where it stands; what was put right or
-- withdrawn does not count any more. PostgreSQL's Russian configuration stems English words, too.
create view search_text as
  select id as incident_id, 'SUMMARY' as place, null::bigint as number, summary as said from incident
  union all
  select id, 'CAUSE', null, root_cause from incident where root_cause is not null
  union all
  select e.incident_id, 'ENTRY', e.number, e.text from timeline_entry e
  where not e.withdraws and not exists (
    select 1 from timeline_entry c
    where c.incident_id = e.incident_id and c.corrects = coalesce(e.corrects, e.number)
      and c.number > e.number)
  union all
  select incident_id, 'HYPOTHESIS', number, concat_ws(' · ', title, test, result) from hypothesis
  union all
  select incident_id, 'DECISION', number,
    concat_ws(' · ', proposal, expected_effect, reason, outcome,
      (select string_agg(each, ' · ') from jsonb_array_elements_text(alternatives) each))
  from decision
  union all
  select incident_id, 'TASK', number, concat_ws(' · ', title, result) from incident_task
  union all
  select incident_id, 'UPDATE', number,
    concat_ws(' · ', text, (select string_agg(value, ' · ') from jsonb_each_text(public_text)))
  from incident_update;

-- One document for each incident: the words by which it is called, and all its words.
create table search_document (
  incident_id uuid primary key references incident,
  title tsvector not null,
  words tsvector not null
) with (toast_tuple_target = 256);
-- Out of line and not compressed: looking through rows stays quick, and so does taking one apart.
alter table search_document alter column words set storage external;
create index search_document_title on search_document using gin (title);
create index search_document_words on search_document using gin (words);

-- Words of titles that everybody may read, to guess what a misspelt word was meant to be.
create table search_word (word text primary key);

-- Incidents whose documents are to be made anew; one row for each change, so that whoever changes
-- something never waits for whoever makes the document.
create table search_stale (
  id bigint generated always as identity primary key,
  incident_id uuid not null
);
create function search_stale_add() returns trigger language plpgsql as $$
begin
  insert into search_stale (incident_id) values (new.incident_id);
  return null;
end;
$$;
create trigger search_stale_add after insert on timeline_entry
  for each row execute function search_stale_add();
insert into search_stale (incident_id) select id from incident order by number;

-- Filters of the list, and the calendar, which reads nothing but its index.
create index incident_team on incident (team_id, number desc);
create index incident_drill on incident (number desc) where drill;
create index incident_calendar on incident (started_at) include (severity, drill, restricted, id);
create index role_assignment_ever on role_assignment (person_id, incident_id);

create table saved_filter (
  id uuid primary key,
  owner_id uuid not null,
  name text not null,
  shared boolean not null,
  query jsonb not null,
  changed_at timestamptz not null,
  unique (owner_id, name)
);
create index saved_filter_shared on saved_filter (id) where shared;
