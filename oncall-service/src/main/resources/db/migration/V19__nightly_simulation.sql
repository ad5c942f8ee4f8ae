-- What a service's alerts would lead to over the next 30 days, as the nightly check found.
create table simulation_report (
  service_id uuid primary key references monitored_service,
  due_at timestamptz not null,
  checked_at timestamptz,
  holes jsonb not null,
  told text[] not null
);
create index simulation_report_due on simulation_report (due_at);
