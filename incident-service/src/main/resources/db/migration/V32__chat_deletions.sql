-- Each message of the chat is asked whether its deletion was told before it.
create index chat_event_deleted
  on chat_event ((body ->> 'channel'), (body -> 'previous_message' ->> 'ts'))
  where body ->> 'subtype' = 'message_deleted';
