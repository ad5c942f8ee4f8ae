-- Words of what stands beside the text of a post-mortem; see V9 for the others.
alter table analysis add column words tsvector generated always as (
  to_tsvector('russian', title) || jsonb_to_tsvector('russian',
    jsonb_path_query_array(document, 'strict $.**.problem')
      || jsonb_path_query_array(document, 'strict $.**.effect')
      || jsonb_path_query_array(document, 'strict $.**.question')
      || jsonb_path_query_array(document, 'strict $.**.name')
      || jsonb_path_query_array(document, 'strict $.**.text'), '["string"]')) stored;
create index analysis_words on analysis using gin (words);
create index postmortem_tag_words on postmortem_tag using gin (to_tsvector('russian', tag));
create index review_meeting_words on review_meeting using gin (to_tsvector('russian', notes));
create index section_comment_words on section_comment
  using gin (to_tsvector('russian', text || ' ' || coalesce(replacement, '')));
create index public_version_words on public_version
  using gin (jsonb_to_tsvector('russian', texts, '["string"]'));
create index incident_entry_words on incident_entry using gin (to_tsvector('russian', entry ->> 'text'))
  where entry -> 'pinned' = 'true'::jsonb;
