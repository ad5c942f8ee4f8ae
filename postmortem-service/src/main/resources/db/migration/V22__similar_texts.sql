-- Summaries and root causes by their words, without those of the twenty-two other sections.
create index postmortem_section_causes on postmortem_section using gin (words)
  where key in ('SUMMARY', 'ROOT_CAUSE');
