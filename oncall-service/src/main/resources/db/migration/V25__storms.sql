-- Messages that went to one contact method as one.
create table page_bundle (
  id uuid primary key,
  contact_method_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  alerts int not null,
  created_at timestamptz not null
);
create index page_bundle_age on page_bundle (created_at);

-- When a message was handed to delivery, and with which others; null for one of its own.
alter table page_step
  add column out_at timestamptz,
  add column bundle_id uuid,
  drop constraint page_step_status_check,
  add constraint page_step_status_check check (
    status in ('PENDING', 'WAITING', 'QUEUED', 'SENT', 'FAILED', 'CANCELLED', 'SKIPPED'));
create index page_step_pace on page_step (contact_method_id, out_at) where out_at is not null;
create index page_step_waiting on page_step (contact_method_id) where status = 'WAITING';
create index page_step_bundle on page_step (bundle_id) where bundle_id is not null;

-- A code may take everything of a bundle instead of one page.
alter table page_code
  alter column page_id drop not null,
  alter column alert_id drop not null,
  add column bundle_id uuid,
  add constraint page_code_subject check (num_nonnulls(page_id, bundle_id) = 1);
create unique index page_code_bundle on page_code (bundle_id, phone) where bundle_id is not null;

-- For a page that somebody has open while many alerts come.
create index alert_opened on alert (opened_at);
create index page_open on page (person_id) where status = 'OPEN';
