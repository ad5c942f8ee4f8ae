-- What was handed over, as it stood when the offer was accepted.
alter table hand_over add column brief jsonb;

-- The lines by which a timeline tells what has been done: paged, published, missed.
create index timeline_entry_mark on timeline_entry (incident_id, (line ->> 'key'), number)
  where line ->> 'key' in
    ('page.sent', 'alert.responders', 'post.published', 'cadence.missed', 'state.overridden',
     'room.opened', 'room.created', 'postmortem.drafted', 'postmortem.action');
