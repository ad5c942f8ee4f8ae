alter table contact_method drop constraint contact_method_kind_check;
alter table contact_method add constraint contact_method_kind_check
  check (kind in ('EMAIL', 'WEBHOOK', 'SMS', 'VOICE'));
create index contact_method_phone on contact_method (address) where kind in ('SMS', 'VOICE');

-- What somebody writes back to answer a page by text message. A code is given again only when its
-- page is over and it is not fresh any more.
create table page_code (
  phone text not null,
  code text not null,
  page_id uuid not null,
  alert_id uuid not null,
  issued_at timestamptz not null,
  primary key (phone, code)
);
create unique index page_code_page on page_code (page_id, phone);
create index page_code_alert on page_code (alert_id);

-- Messages and keys that came from telephones, each once, with what was said to them.
create table phone_answer (
  id text primary key,
  at timestamptz not null,
  reply text not null
);
create index phone_answer_age on phone_answer (at);
