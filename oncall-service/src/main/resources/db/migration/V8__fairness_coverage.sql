-- Public holidays of a country or region; code as in ISO 3166, such as DE or DE-BY.
create table holiday_calendar (
  code text primary key,
  name text not null,
  days jsonb not null,
  changed_at timestamptz not null
);

-- What makes somebody fit to be on call (ROT-04), and which holidays they have.
create table person_on_call_facts (
  person_id uuid primary key references person,
  onboarded_on date,
  shadowed_shifts int not null,
  production_access boolean not null,
  knows_monitoring boolean not null,
  incident_training boolean not null,
  holiday_calendar text references holiday_calendar,
  changed_at timestamptz not null
);

-- What a team was told last about holes in its schedules.
create table coverage_notice (
  schedule_id uuid primary key references schedule,
  fingerprint text not null,
  told_at timestamptz not null
);

-- What people were told about their shifts; a row is written with the message.
create table shift_notice (
  schedule_id uuid not null references schedule,
  person_id uuid not null references person,
  kind text not null,
  shift_starts_at timestamptz not null,
  told_at timestamptz not null,
  primary key (schedule_id, person_id, kind, shift_starts_at)
);
create index shift_notice_told on shift_notice (told_at);
