-- Since when its address has not existed any more; nothing goes there until it is proved anew.
alter table contact_method add column gone_at timestamptz;
