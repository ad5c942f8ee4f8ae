-- Figures of a page that customers see as charts.
create table metric (
  id uuid primary key,
  code text not null unique,
  page_id uuid not null references status_page (id) on delete cascade,
  name text not null,
  description text,
  suffix text,
  decimals integer not null,
  displayed boolean not null,
  position integer not null,
  axis_low double precision,
  axis_high double precision,
  latest_at timestamptz,
  latest_value double precision,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index metric_page on metric (page_id, position, id);

create table metric_point (
  metric_id uuid not null references metric (id) on delete cascade,
  at timestamptz not null,
  value double precision not null,
  primary key (metric_id, at)
);
create index metric_point_at on metric_point (at);

-- What is drawn: the points of each ten minutes and of each hour, summed up as they come in.
create table metric_bucket (
  metric_id uuid not null references metric (id) on delete cascade,
  seconds integer not null,
  start timestamptz not null,
  total double precision not null,
  points integer not null,
  primary key (metric_id, seconds, start)
);
create index metric_bucket_start on metric_bucket (seconds, start);
