-- Status pages and what they show.
create table status_page (
  id uuid primary key,
  code text not null unique,
  slug text not null unique,
  name text not null,
  description jsonb not null,
  languages text[] not null,
  zone text not null,
  is_default boolean not null,
  rollup text not null,
  support_contact text,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index status_page_default on status_page (is_default) where is_default;

create table component (
  id uuid primary key,
  code text not null unique,
  page_id uuid not null references status_page (id) on delete cascade,
  name text not null,
  description text,
  group_name text,
  position integer not null,
  status text not null,
  status_by_hand text not null,
  only_show_if_degraded boolean not null,
  start_date date not null,
  removed_at timestamptz,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index component_page on component (page_id, position);

create table component_service (
  component_id uuid not null references component (id) on delete cascade,
  service_id uuid not null,
  primary key (component_id, service_id)
);
create index component_service_service on component_service (service_id);

create table component_status_change (
  id uuid primary key,
  component_id uuid not null references component (id) on delete cascade,
  old_status text not null,
  new_status text not null,
  changed_at timestamptz not null,
  post_id uuid
);
create index component_status_change_component on component_status_change (component_id, changed_at);

-- One row: grows with every change that a public page may show. Replicas poll it.
create table public_change (
  only_row boolean primary key default true check (only_row),
  counter bigint not null
);
insert into public_change (counter) values (0);

-- What comms knows of incidents, from muster.incidents.
create table known_incident (
  id uuid primary key,
  sequence bigint not null,
  number bigint not null,
  reference text not null,
  title text not null,
  summary text not null,
  severity text not null,
  severity_at timestamptz,
  state text not null,
  service_ids uuid[] not null,
  team_id uuid,
  commander_id uuid,
  communications_lead_ids uuid[] not null,
  drill boolean not null,
  restricted boolean not null,
  declared_at timestamptz not null,
  resolved_at timestamptz,
  next_update_at timestamptz,
  said bigint not null,
  updated_at timestamptz not null
);

create table post (
  id uuid primary key,
  code text not null unique,
  page_id uuid not null references status_page (id) on delete cascade,
  incident_id uuid,
  reference text,
  title jsonb not null,
  status text not null,
  followed text,
  impact text not null,
  impact_override text,
  stage text not null,
  update_count integer not null,
  next_update_at timestamptz,
  started_at timestamptz not null,
  published_at timestamptz,
  monitoring_at timestamptz,
  resolved_at timestamptz,
  decided_by jsonb not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index post_incident on post (page_id, incident_id) where incident_id is not null;
create index post_by_incident on post (incident_id);
create index post_started on post (page_id, started_at desc, id desc);
create index post_created on post (created_at desc, id desc);

create table post_component (
  post_id uuid not null references post (id) on delete cascade,
  component_id uuid not null references component (id) on delete cascade,
  status text not null,
  by_person boolean not null,
  primary key (post_id, component_id)
);
create index post_component_component on post_component (component_id);

create table post_update (
  id uuid primary key,
  code text not null unique,
  post_id uuid not null references post (id) on delete cascade,
  number integer not null,
  status text not null,
  body jsonb not null,
  affected jsonb,
  author jsonb not null,
  words_from text not null,
  template text,
  template_version integer,
  deliver boolean not null,
  next_update_at timestamptz,
  display_at timestamptz not null,
  created_at timestamptz not null,
  unique (post_id, number)
);

-- Who asked to be told.
create table subscriber (
  id uuid primary key,
  page_id uuid not null references status_page (id) on delete cascade,
  email text not null,
  language text not null,
  state text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  last_bounce text,
  version bigint not null,
  unique (page_id, email)
);
create index subscriber_state on subscriber (page_id, state, id);

create table subscriber_component (
  subscriber_id uuid not null references subscriber (id) on delete cascade,
  component_id uuid not null references component (id) on delete cascade,
  primary key (subscriber_id, component_id)
);

create table subscriber_confirmation (
  token_hash text primary key,
  subscriber_id uuid not null references subscriber (id) on delete cascade,
  language text not null,
  component_ids uuid[] not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index subscriber_confirmation_subscriber on subscriber_confirmation (subscriber_id);

-- The clocks that make sure that nobody waits in silence.
create table cadence_clock (
  id uuid primary key,
  incident_id uuid not null,
  reference text not null,
  audience text not null,
  state text not null,
  cadence_seconds bigint,
  first_seconds bigint,
  opened_at timestamptz not null,
  severity_at timestamptz,
  last_spoken_at timestamptz,
  promised_at timestamptz,
  due_at timestamptz,
  alarm_at timestamptz,
  escalation integer not null,
  missed_count integer not null,
  stopped_at timestamptz,
  policy_version integer not null,
  version bigint not null,
  unique (incident_id, audience)
);
create index cadence_clock_alarm on cadence_clock (alarm_at) where state = 'RUNNING';

-- Everything said by mail.
create table message (
  id uuid primary key,
  kind text not null,
  recipient text not null,
  person_id uuid,
  subscriber_id uuid,
  language text not null,
  subject text not null,
  template_version integer not null,
  incident_id uuid,
  page_id uuid,
  post_update_id uuid,
  state text not null,
  attempts integer not null,
  error text,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index message_created on message (created_at desc, id desc);
create index message_incident on message (incident_id, created_at desc, id desc);
create index message_subscriber on message (subscriber_id);

-- Words an administrator changed; what is not here comes from the shipped files.
create table template_version (
  key text not null,
  language text not null,
  version integer not null,
  subject text,
  body text not null,
  reset boolean not null,
  edited_by jsonb not null,
  edited_at timestamptz not null,
  primary key (key, language, version)
);

create table comms_policy (
  version integer primary key,
  document jsonb not null,
  preset text,
  changed_by jsonb not null,
  changed_at timestamptz not null
);
