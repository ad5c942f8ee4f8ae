-- The words of a text as they are searched for: without regard to case, split wherever something
-- else than a letter or a digit stands. Needs no extension, which a database may not have.
create function search_words(text) returns tsvector
  language sql immutable strict parallel safe
  return to_tsvector('simple', translate($1, '-_./\:;,@=+#%&*|~^$!?<>()[]{}"''`', repeat(' ', 32)));

create index alert_words on alert using gin (search_words(summary || ' ' || dedup_key));
create index alert_severity on alert (severity, number desc);
create index alert_holder on alert (acknowledged_by_id) where status = 'ACKNOWLEDGED';
