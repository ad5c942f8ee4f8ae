-- A replica of the version before these columns does not name them while a rolling update lasts.
alter table timeline_entry
  alter column hash set default '',
  alter column withdraws set default false,
  alter column links set default '[]',
  alter column pictures set default '[]';
alter table incident alter column chain_head set default '';

-- Pictures that nothing shows are swept.
create index timeline_picture_age on timeline_picture (added_at) where entry_number is null;
