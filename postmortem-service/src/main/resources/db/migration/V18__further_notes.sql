-- A section for what an imported document says elsewhere; every section exists in every post-mortem.
insert into postmortem_section
  (id, postmortem_id, key, markdown, generated, version, updated_at, updated_by)
select gen_random_uuid(), id, 'NOTES', '', true, 1, created_at, created_by from postmortem;

insert into section_revision
  (postmortem_id, section_key, version, kind, markdown, words_added, words_removed, at, by_name)
select id, 'NOTES', 1, 'GENERATED', '', 0, 0, created_at, created_by from postmortem;
