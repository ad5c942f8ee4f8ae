alter table contact_method drop constraint contact_method_kind_check;
alter table contact_method add constraint contact_method_kind_check
  check (kind in ('EMAIL', 'WEBHOOK', 'SMS', 'VOICE', 'SLACK', 'NTFY', 'WEB_PUSH'));

-- Since when its address has not existed any more; nothing goes there until it is proved anew.
alter table contact_method add column gone_at timestamptz;
