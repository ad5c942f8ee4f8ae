-- Every event that this service took in, as it came; what is derived from events can be made again
-- from here, whatever the topics still hold. position is the order within one subject.
create sequence stored_event_position;
create table stored_event (
  position bigint not null default nextval('stored_event_position'),
  id uuid not null,
  topic text not null,
  type text not null,
  source text not null,
  subject uuid not null,
  sequence bigint not null,
  time timestamptz not null,
  payload bytea not null,
  received_at timestamptz not null,
  primary key (subject, id)
) partition by hash (subject);
do $$
begin
  for part in 0..15 loop
    execute format(
      'create table stored_event_%s partition of stored_event for values with (modulus 16, remainder %s)',
      part, part);
  end loop;
end;
$$;
create index stored_event_order on stored_event (topic, subject, position);
create index stored_event_age on stored_event using brin (received_at);

create function stored_event_keep() returns trigger language plpgsql as $$
begin
  raise exception 'stored events are append-only';
end;
$$;
create trigger stored_event_keep before update or delete on stored_event
  for each row execute function stored_event_keep();

-- Making projections again, step by step; after is the last subject that is done.
create table rebuild (
  id uuid primary key,
  projections text[] not null,
  status text not null check (status in ('RUNNING', 'DONE')),
  requested_at timestamptz not null,
  requested_by text not null,
  total bigint not null,
  done bigint not null default 0,
  kept bigint not null default 0,
  events bigint not null default 0,
  after uuid,
  finished_at timestamptz
);
create unique index rebuild_running on rebuild (status) where status = 'RUNNING';

-- What people wrote outlives what is derived: a projection can be wiped under it.
do $$
declare
  reference record;
begin
  for reference in
    select conrelid::regclass as holder, conname from pg_constraint
    where contype = 'f' and confrelid = 'incident'::regclass
      and conrelid::regclass::text not like 'incident\_%'
  loop
    execute format('alter table %s drop constraint %I', reference.holder, reference.conname);
  end loop;
end;
$$;

-- What the figures need of each incident. detected_at is when the alert came, or the declaration
-- when none did; down_from when the trouble began, as far as known; placed_at puts it into a
-- period: its end, or its alert while it is open. cause is the category of the main factor.
create table measure (
  incident_id uuid primary key,
  sequence bigint not null,
  reference text not null,
  title text not null,
  severity text not null,
  team_id uuid,
  service_ids uuid[] not null,
  drill boolean not null,
  restricted boolean not null,
  standing text not null check (standing in ('OPEN', 'COUNTED', 'MERGED', 'CANCELLED')),
  cancel_reason text,
  reopened int not null,
  reopened_at timestamptz,
  started_at timestamptz,
  detected_at timestamptz,
  declared_at timestamptz,
  acknowledged_at timestamptz,
  identified_at timestamptz,
  mitigated_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  down_from timestamptz,
  placed_at timestamptz,
  cause text,
  recurrence_of uuid
);
create index measure_counted on measure (drill, resolved_at, down_from) where standing = 'COUNTED';
create index measure_alerted on measure (drill, detected_at) where standing = 'COUNTED';
create index measure_page on measure (drill, resolved_at desc, incident_id desc)
  where standing = 'COUNTED';
create index measure_alerted_page on measure (drill, detected_at desc, incident_id desc)
  where standing = 'COUNTED';
create index measure_placed on measure (placed_at, standing, drill);

-- Where recurrences are looked for: the service and the cause of each counted incident.
create table measure_cause (
  incident_id uuid not null,
  service_id uuid not null,
  cause text not null,
  detected_at timestamptz not null,
  primary key (incident_id, service_id)
);
create index measure_cause_order on measure_cause (service_id, cause, detected_at);

-- What was known before there were measures; a rebuild makes the same of events that are stored.
insert into measure
  (incident_id, sequence, reference, title, severity, team_id, service_ids, drill, restricted,
   standing, cancel_reason, reopened, started_at, detected_at, declared_at, acknowledged_at,
   identified_at, mitigated_at, resolved_at, closed_at, down_from, placed_at, cause)
select i.id, i.sequence, i.reference,
  case when i.restricted then i.reference else i.facts ->> 'title' end, i.severity, i.team_id,
  array(select jsonb_array_elements_text(i.facts -> 'serviceIds')::uuid), i.drill, i.restricted,
  s.standing, case when s.standing = 'CANCELLED' then 'FALSE_POSITIVE' end, 0, m."startedAt",
  coalesce(m."detectedAt", m."declaredAt"), m."declaredAt", m."acknowledgedAt", m."identifiedAt",
  m."mitigatedAt", m."resolvedAt", m."closedAt",
  coalesce(m."startedAt", m."detectedAt", m."declaredAt"),
  case s.standing
    when 'COUNTED' then m."resolvedAt"
    when 'OPEN' then coalesce(m."detectedAt", m."declaredAt")
    else coalesce(m."closedAt", m."detectedAt", m."declaredAt") end,
  (select f.category from contributing_factor f where f.incident_id = i.id and f.main limit 1)
from incident i
cross join lateral jsonb_to_record(i.facts -> 'milestones') as m (
  "startedAt" timestamptz, "detectedAt" timestamptz, "declaredAt" timestamptz,
  "acknowledgedAt" timestamptz, "identifiedAt" timestamptz, "mitigatedAt" timestamptz,
  "resolvedAt" timestamptz, "closedAt" timestamptz)
cross join lateral (
  select case
    when i.state in ('RESOLVED', 'CLOSED') and m."resolvedAt" is not null then 'COUNTED'
    when i.state = 'CANCELLED' then 'CANCELLED'
    else 'OPEN' end as standing) s;

-- What is counted, and how: the highest version of a key is in force unless it is retired.
create table metric_definition (
  key text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  version int not null,
  document jsonb not null,
  shipped boolean not null,
  retired boolean not null default false,
  created_at timestamptz not null,
  created_by text not null,
  primary key (key, version)
);
insert into metric_definition (key, version, document, shipped, created_at, created_by)
select key, 1, document, true, '2026-01-01T00:00:00Z', 'muster' from (values
  ('mtta', '{"kind": "DURATION", "from": "DETECTED", "to": "ACKNOWLEDGED",
    "name": {"en": "Time to acknowledge (MTTA)", "ru": "Время до подтверждения (MTTA)"},
    "explanation": {
      "en": "From the alert, or the declaration where no alert came, to the first acknowledgement.",
      "ru": "От оповещения, а если его не было — от объявления инцидента, до первого подтверждения."},
    "policyTarget": "ACKNOWLEDGE", "better": "LOWER", "position": 10}'::jsonb),
  ('mtti', '{"kind": "DURATION", "from": "ACKNOWLEDGED", "to": "IDENTIFIED",
    "name": {"en": "Time to identify (MTTI)", "ru": "Время до определения причины (MTTI)"},
    "explanation": {
      "en": "From the first acknowledgement to the moment when the cause was known for the first time.",
      "ru": "От первого подтверждения до момента, когда причина впервые стала известна."},
    "policyTarget": "IDENTIFY", "better": "LOWER", "position": 20}'),
  ('mttr', '{"kind": "DURATION", "from": "DETECTED", "to": "RESOLVED",
    "name": {"en": "Time to resolve (MTTR)", "ru": "Время до устранения (MTTR)"},
    "explanation": {
      "en": "From the alert to the last resolution: an incident that was reopened is one incident.",
      "ru": "От оповещения до последнего устранения: переоткрытый инцидент считается одним."},
    "policyTarget": "RESOLVE", "better": "LOWER", "position": 30}'),
  ('mtbf', '{"kind": "MTBF",
    "name": {"en": "Time between failures (MTBF)", "ru": "Время между отказами (MTBF)"},
    "explanation": {
      "en": "The period, divided by the incidents whose alert came in it. The operational reading leaves the down time out of the period, the calendar reading does not.",
      "ru": "Период, делённый на число инцидентов, оповещение о которых пришло за этот период. При рабочем чтении время простоя из периода вычитается, при календарном — нет."},
    "target": 2592000, "better": "HIGHER", "position": 40}'),
  ('recurrence', '{"kind": "RECURRENCE",
    "name": {"en": "Recurrence within 90 days", "ru": "Повторение в течение 90 дней"},
    "explanation": {
      "en": "The share of incidents that came back: same service and same cause as one whose alert came at most 90 x 24 hours earlier. The cause is the category of the main contributing factor.",
      "ru": "Доля повторившихся инцидентов: тот же сервис и та же причина, что у инцидента, оповещение о котором пришло не более чем за 90 x 24 часа до этого. Причина — категория главного фактора."},
    "target": 0.10, "better": "LOWER", "position": 50}'),
  ('on-time', '{"kind": "ON_TIME",
    "name": {"en": "Action items done on time", "ru": "Меры, выполненные в срок"},
    "explanation": {
      "en": "The share of promised action items, due in the period, that were finished by their deadline.",
      "ru": "Доля обещанных мер со сроком в этом периоде, которые выполнены до срока."},
    "policyTarget": "ON_TIME", "better": "HIGHER", "position": 60}')
) as shipped (key, document);
