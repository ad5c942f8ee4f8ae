-- Incidents, one each half hour up to the first of November 2026, and who commanded them.
with en as (select words from scale_words where language = 'en'),
ru as (select words from scale_words where language = 'ru'),
made as (
  select g as number, ('01900000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid as id,
    timestamptz '2026-11-01' - make_interval(mins => (30 * (100001 - g))::int) as at,
    hashtext('severity' || g) & 1023 as s, hashtext('kind' || g) & 1023 as k
  from generate_series(?::bigint, ?::bigint) g)
insert into incident (id, number, title, summary, severity, severity_basis, state, drill, restricted,
  code_name, team_id, declared_by, started_at, detected_at, declared_at, acknowledged_at, identified_at,
  mitigated_at, resolved_at, closed_at, root_cause, evidence, entry_count, chain_head, event_count,
  update_count, version)
select id, number,
  initcap(scale_word(en.words)) || ' fails: '
    || case when k % 4 = 0 then scale_word(ru.words) || ' ' || scale_word(ru.words)
         else scale_word(en.words) || ' ' || scale_word(en.words) end
    || ' on host' || k || 'x' || number % 97,
  scale_word(en.words) || ' and ' || scale_word(en.words) || ', ' || scale_word(ru.words),
  case when s < 20 then 'SEV1' when s < 120 then 'SEV2' when s < 520 then 'SEV3' else 'SEV4' end,
  'TABLE', case when number % 2000 = 0 then 'MONITORING' when k < 50 then 'CANCELLED' else 'CLOSED' end,
  k % 40 = 0, k % 100 = 0, case when k % 100 = 0 then 'code ' || number end,
  ('00000000-0000-0009-0000-' || lpad(to_hex(number % 40), 12, '0'))::uuid,
  '{"kind": "RULE", "name": "bench"}', at, at, at, at + interval '2 minutes', at + interval '9 minutes',
  at + interval '20 minutes', at + interval '40 minutes', at + interval '1 day',
  case when number % 2 = 0 then 'It was the ' || scale_word(en.words) end, '{"byCheck": {}}', 50, '', 50,
  0, 0
from made cross join en cross join ru;
