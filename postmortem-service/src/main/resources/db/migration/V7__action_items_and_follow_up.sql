-- An item belongs to a person or to a team, is reviewed by somebody else, and knows what its
-- follow-up policy asked for when it was proposed and promised.
alter table action_item
  add column owner_team_id uuid,
  add column reviewer_id uuid,
  add column evidence_kind text check (evidence_kind in ('LINK', 'DRILL', 'ALERT')),
  add column evidence_reference text,
  add column evidence_service_id uuid,
  add column evidence_alert text,
  add column due_moves int not null default 0,
  add column due_moved_at timestamptz,
  add column committed_at timestamptz,
  add column dropped_at timestamptz,
  add column assign_by timestamptz,
  add column complete_by date;
update action_item set evidence_kind = 'LINK' where evidence_url is not null;
update action_item set committed_at = created_at where status not in ('PROPOSED', 'DROPPED');
-- Proposals from before the policy have a week from now on, then somebody hears of them.
update action_item set
  assign_by = now() + interval '7 days', clock_zone = 'UTC', clock_since = now(),
  reminder_kind = 'UNASSIGNED', reminder_number = 1, reminder_at = now() + interval '7 days'
where status = 'PROPOSED';
alter table action_item drop constraint action_item_check;
alter table action_item add constraint action_item_promised check (
  status in ('PROPOSED', 'DROPPED')
  or ((owner_id is not null or owner_team_id is not null) and due_on is not null));
alter table action_item add constraint action_item_one_owner check (
  owner_id is null or owner_team_id is null);
create index action_item_team on action_item (team_id, status);
create index action_item_owner_team on action_item (owner_team_id) where owner_team_id is not null;
create index action_item_assign_by on action_item (assign_by) where status = 'PROPOSED';
create index action_item_created on action_item (created_at);
create index action_item_finished on action_item (finished_at) where finished_at is not null;
create index action_item_words on action_item
  using gin (to_tsvector('simple', title || ' ' || description));
create index incident_service_ids on incident using gin ((facts -> 'serviceIds'));

create table action_item_step (
  id uuid primary key,
  action_item_id uuid not null references action_item on delete cascade,
  position int not null,
  text text not null,
  done_at timestamptz,
  done_by_id uuid,
  done_by text
);
create index action_item_step_order on action_item_step (action_item_id, position, id);

create table action_item_due_change (
  id uuid primary key,
  action_item_id uuid not null references action_item on delete cascade,
  due_before date not null,
  due_after date not null,
  reason text not null,
  changed_at timestamptz not null,
  changed_by_id uuid,
  changed_by text not null
);
create index action_item_due_change_item on action_item_due_change (action_item_id, changed_at);

-- The incident came back although the item was to prevent it.
create table action_item_recurrence (
  action_item_id uuid not null references action_item on delete cascade,
  incident_id uuid not null references incident,
  reference text not null,
  at timestamptz not null,
  primary key (action_item_id, incident_id)
);

create table action_item_view (
  id uuid primary key,
  person_id uuid not null,
  team_id uuid,
  name text not null,
  filter jsonb not null,
  created_at timestamptz not null
);
create index action_item_view_person on action_item_view (person_id);
create index action_item_view_team on action_item_view (team_id) where team_id is not null;

create table team_day_off (
  team_id uuid not null,
  day date not null,
  name text not null,
  primary key (team_id, day)
);

-- Whether what was done holds and what is unfinished remains: 30 days after the publication, then
-- monthly while something is unfinished.
create table follow_up_review (
  id uuid primary key,
  postmortem_id uuid not null unique references postmortem,
  reminder_at timestamptz,
  round int not null default 0,
  told_at timestamptz,
  answered_at timestamptz,
  answered_by text,
  note text,
  sequence bigint not null default 0
);
create index follow_up_review_due on follow_up_review (reminder_at) where reminder_at is not null;

create table follow_up_digest (
  id uuid primary key,
  person_id uuid not null,
  audience text not null check (audience in ('OWNER', 'MANAGER')),
  reminder_at timestamptz not null,
  sequence bigint not null default 0,
  unique (person_id, audience)
);
create index follow_up_digest_due on follow_up_digest (reminder_at);
