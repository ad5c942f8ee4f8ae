-- Who works on an event of the chat, and until when by the database's clock.
alter table chat_event add column lease uuid, add column lease_until timestamptz;

-- Who works on a room; a lease that somebody else took since is worth nothing.
alter table war_room add column lease uuid;

-- Who a guest is in the chat, so that they are taken out again even when their address has changed.
alter table war_room_guest add column member text;

-- When the message was last changed in the chat, so that an older change does not come after it.
alter table mirrored_message add column changed_ts numeric;
