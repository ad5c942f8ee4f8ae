-- Who made an item a promise, and whether that was a manager for somebody else.
alter table action_item
  add column committed_by text,
  add column assigned boolean not null default false,
  add column missed_at timestamptz;

-- A deadline that passed stays missed, however often the date moved afterwards.
update action_item set missed_at = deadline
where status in ('DONE', 'VERIFIED') and finished_at >= deadline;
update action_item a set missed_at = least(m.at, a.missed_at)
from (
  select d.action_item_id,
    min((d.due_before + 1)::timestamp at time zone coalesce(i.clock_zone, 'UTC')) as at
  from action_item_due_change d join action_item i on i.id = d.action_item_id
  where d.changed_at >= (d.due_before + 1)::timestamp at time zone coalesce(i.clock_zone, 'UTC')
  group by 1) m
where m.action_item_id = a.id;

-- The team that answers for an item is the one that owns it, else the incident's; an item is due
-- when its first missed deadline was, else when its deadline is.
alter table action_item
  add column answering_team_id uuid generated always as (coalesce(owner_team_id, team_id)) stored,
  add column due_at timestamptz generated always as (coalesce(missed_at, deadline)) stored;
create index action_item_answering on action_item (answering_team_id, status);
create index action_item_due_at on action_item (due_at);
create index action_item_incident on action_item (incident_id);
create index incident_reference on incident (reference);

-- Why a post-mortem was published although nothing is done about some of its factors.
alter table postmortem add column uncovered_factors_reason text;

-- After which incidents which items are known not to have held follows from the facts: all that came
-- back within 90 x 24 h once the item was done, not the one after the item's own alone.
create index action_item_recurrence_incident on action_item_recurrence (incident_id);
delete from action_item_recurrence;
insert into action_item_recurrence (action_item_id, incident_id, reference, at)
select distinct a.id, l.incident_id, m.reference, l.detected_at
from action_item a
join measure_cause k on k.incident_id = a.incident_id
join measure_cause l on l.service_id = k.service_id and l.cause = k.cause
  and l.detected_at > k.detected_at
  and l.detected_at <= k.detected_at + interval '2160 hours'
join measure m on m.incident_id = l.incident_id
where a.kind = 'PREVENT' and a.status in ('DONE', 'VERIFIED') and a.finished_at <= l.detected_at;

-- Where a look at what became of the items is planned from.
create index action_item_left on action_item (postmortem_id)
  where status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS');
create index postmortem_published_at on postmortem (published_at) where status = 'PUBLISHED';

-- What the metrics page says of it.
update metric_definition set document = jsonb_set(document, '{explanation}',
  '{"en": "The share of promised action items, due in the period, that were finished by their deadline. A deadline that passed stays missed, even when the date was moved afterwards.",
    "ru": "Доля обещанных мер со сроком в этом периоде, которые выполнены до срока. Пропущенный срок остаётся пропущенным, даже если дату потом перенесли."}')
where key = 'on-time' and version = 1 and shipped;
