-- What an entry's pictures show is said in it, too.
create or replace view search_text as
  select id as incident_id, 'SUMMARY' as place, null::bigint as number, summary as said from incident
  union all
  select id, 'CAUSE', null, root_cause from incident where root_cause is not null
  union all
  select e.incident_id, 'ENTRY', e.number,
    case when e.pictures = '[]' then e.text
      else concat_ws(' · ', e.text,
        (select string_agg(shown ->> 'alt', ' · ') from jsonb_array_elements(e.pictures) shown))
    end
  from timeline_entry e
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

insert into search_stale (incident_id)
  select distinct incident_id from timeline_entry where pictures <> '[]';
