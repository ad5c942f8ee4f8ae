-- What a post-mortem consists of, by severity and kind of incident; the newest version of a key is
-- the one that new drafts take, a draft keeps the version with which it began.
create table template (
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  version int not null,
  body jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (key, version)
);
insert into template (key, version, body, created_at, created_by) values
('default', 1, '{
  "name": {"en": "Post-mortem", "ru": "Постмортем"},
  "kind": "INCIDENT", "severities": [],
  "sections": [
    {"key": "summary"}, {"key": "impact"}, {"key": "timeline"}, {"key": "detection"},
    {"key": "response"}, {"key": "root-cause", "required": true}, {"key": "contributing-factors"},
    {"key": "went-well"}, {"key": "went-wrong"}, {"key": "luck"}, {"key": "lessons"},
    {"key": "links"}],
  "approvals": {"needed": 1, "roles": ["ADMIN", "MANAGER"]}}', '2026-01-01T00:00:00Z', 'muster'),
('default', 2, '{
  "name": {"en": "Post-mortem", "ru": "Постмортем"},
  "kind": "INCIDENT", "severities": [],
  "sections": [
    {"key": "summary"}, {"key": "people"}, {"key": "impact"}, {"key": "timeline"},
    {"key": "detection"}, {"key": "response"}, {"key": "communications"}, {"key": "hypotheses"},
    {"key": "decisions"}, {"key": "immediate-cause"}, {"key": "root-cause", "required": true},
    {"key": "contributing-factors"}, {"key": "went-well"}, {"key": "went-wrong"}, {"key": "luck"},
    {"key": "lessons"}, {"key": "prevention"}, {"key": "runbooks"}, {"key": "metrics"},
    {"key": "follow-up"}, {"key": "related"}, {"key": "links"}, {"key": "glossary"},
    {"key": "attendees"}],
  "approvals": {"needed": 1, "roles": ["ADMIN", "MANAGER"]}}', '2026-01-01T00:00:00Z', 'muster'),
('short', 1, '{
  "name": {"en": "Short post-mortem", "ru": "Короткий постмортем"},
  "kind": "INCIDENT", "severities": ["SEV3", "SEV4"],
  "sections": [
    {"key": "summary"}, {"key": "impact"}, {"key": "timeline"}, {"key": "detection"},
    {"key": "response"}, {"key": "root-cause", "required": true}, {"key": "contributing-factors"},
    {"key": "went-well"}, {"key": "went-wrong"}, {"key": "luck"}, {"key": "lessons"},
    {"key": "prevention"}, {"key": "follow-up"}, {"key": "links"}],
  "approvals": {"needed": 1, "roles": ["ADMIN", "MANAGER"]}}', '2026-01-01T00:00:00Z', 'muster'),
('security', 1, '{
  "name": {"en": "Security incident", "ru": "Инцидент безопасности"},
  "kind": "SECURITY", "severities": [],
  "sections": [
    {"key": "summary"}, {"key": "people"},
    {"key": "impact", "required": true, "hint": {
      "en": "Which data and systems were reached, for how long, whose data it is and who has to be told by law.",
      "ru": "К каким данным и системам был доступ, как долго, чьи это данные и кого нужно известить по закону."}},
    {"key": "timeline"}, {"key": "detection"},
    {"key": "response", "heading": {"en": "Containment and response", "ru": "Сдерживание и реагирование"}},
    {"key": "communications"}, {"key": "hypotheses"}, {"key": "decisions"},
    {"key": "immediate-cause", "heading": {"en": "How they got in", "ru": "Как проникли"}},
    {"key": "root-cause", "required": true}, {"key": "contributing-factors"}, {"key": "went-well"},
    {"key": "went-wrong"}, {"key": "luck"}, {"key": "lessons"}, {"key": "prevention", "required": true},
    {"key": "runbooks"}, {"key": "metrics"}, {"key": "follow-up"}, {"key": "related"},
    {"key": "links", "heading": {"en": "Evidence and links", "ru": "Доказательства и ссылки"}},
    {"key": "glossary"}, {"key": "attendees"}],
  "approvals": {"needed": 2, "roles": ["ADMIN", "MANAGER"]}}', '2026-01-01T00:00:00Z', 'muster'),
('drill', 1, '{
  "name": {"en": "Drill", "ru": "Учения"},
  "kind": "DRILL", "severities": [],
  "sections": [
    {"key": "summary"}, {"key": "people"}, {"key": "timeline"}, {"key": "detection"},
    {"key": "response"}, {"key": "decisions"},
    {"key": "root-cause", "required": true, "heading": {"en": "What the drill tested", "ru": "Что проверяли учения"},
     "hint": {"en": "The scenario, what was expected, and what the drill showed.",
              "ru": "Сценарий, чего ждали и что учения показали."}},
    {"key": "went-well"}, {"key": "went-wrong"}, {"key": "luck"}, {"key": "lessons"},
    {"key": "runbooks"}, {"key": "follow-up"}, {"key": "links"}, {"key": "attendees"}],
  "approvals": {"needed": 0, "roles": ["ADMIN", "MANAGER"]}}', '2026-01-01T00:00:00Z', 'muster');

alter table postmortem drop constraint postmortem_status_check;
alter table postmortem add constraint postmortem_status_check
  check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED'));
alter table postmortem add column template_key text not null default 'default';
alter table postmortem add column template_version int not null default 1;
alter table postmortem add constraint postmortem_template
  foreign key (template_key, template_version) references template;

-- Every section exists in every post-mortem; the template says which are shown.
insert into postmortem_section
  (id, postmortem_id, key, markdown, generated, version, updated_at, updated_by)
select gen_random_uuid(), p.id, k.key, '', true, 1, p.created_at, p.created_by
from postmortem p
cross join unnest(array['PEOPLE', 'COMMUNICATIONS', 'HYPOTHESES', 'DECISIONS', 'IMMEDIATE_CAUSE',
  'PREVENTION', 'RUNBOOKS', 'METRICS', 'FOLLOW_UP', 'RELATED', 'GLOSSARY', 'ATTENDEES']) as k(key)
on conflict do nothing;

-- Every text that a section ever had.
create table section_revision (
  postmortem_id uuid not null references postmortem,
  section_key text not null,
  version bigint not null,
  kind text not null
    check (kind in ('GENERATED', 'WRITTEN', 'MERGED', 'SUGGESTED', 'RESTORED')),
  markdown text not null,
  words_added int not null,
  words_removed int not null,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  primary key (postmortem_id, section_key, version)
);
insert into section_revision
  (postmortem_id, section_key, version, kind, markdown, words_added, words_removed, at, by_id,
   by_name)
select postmortem_id, key, version, case when generated then 'GENERATED' else 'WRITTEN' end,
  markdown, 0, 0, updated_at, updated_by_id, updated_by
from postmortem_section;

create table section_comment (
  id uuid primary key,
  postmortem_id uuid not null references postmortem,
  section_key text not null,
  parent_id uuid references section_comment,
  text text not null,
  quote text,
  replacement text,
  status text not null check (status in ('OPEN', 'RESOLVED', 'ACCEPTED')),
  created_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  settled_at timestamptz,
  settled_by text,
  mentions uuid[] not null,
  check (replacement is null or quote is not null),
  check (parent_id is null or quote is null)
);
create index section_comment_postmortem on section_comment (postmortem_id, id);

-- Who agreed to the text; an approval is void once the text changes.
create table postmortem_approval (
  id uuid primary key,
  postmortem_id uuid not null references postmortem,
  person_id uuid,
  name text not null,
  at timestamptz not null,
  voided_at timestamptz
);
create index postmortem_approval_postmortem on postmortem_approval (postmortem_id, at);

-- What customers read about the incident: words of its own, approved by themselves.
create table public_version (
  postmortem_id uuid primary key references postmortem,
  texts jsonb not null,
  edited_at timestamptz not null,
  edited_by_id uuid,
  edited_by text not null,
  approved_at timestamptz,
  approved_by text,
  published_texts jsonb,
  published_at timestamptz,
  published_by text,
  version bigint not null
);
