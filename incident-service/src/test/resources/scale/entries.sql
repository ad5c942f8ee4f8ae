-- Fifty entries of each incident, a third of them Russian. Their hashes stand for real ones.
with en as (select words from scale_words where language = 'en'),
ru as (select words from scale_words where language = 'ru')
insert into timeline_entry (id, incident_id, number, kind, text, occurred_at, recorded_at, author,
  pinned, withdraws, links, pictures, hash)
select ('01900000-0000-7001-' || to_hex(32768 + n) || '-' || lpad(to_hex(i.number), 12, '0'))::uuid,
  i.id, n, (array['OBSERVATION', 'ACTION', 'METRIC', 'CHANGE', 'COMMUNICATION'])[1 + n % 5],
  concat_ws(' ', scale_word(w.words), scale_word(w.words), scale_word(w.words), scale_word(w.words),
    scale_word(w.words), scale_word(w.words), scale_word(w.words), i.number * 50 + n,
    'host' || (hashtext(i.number || ' ' || n) & 8191)),
  i.started_at + make_interval(mins => n), i.started_at + make_interval(mins => n),
  '{"kind": "RULE", "name": "bench"}', n = 7, false, '[]', '[]', md5(i.number || ' ' || n)
from incident i
cross join generate_series(1, 50) n
cross join lateral (select case when n % 3 = 0 then ru.words else en.words end as words from en, ru) w
where i.number between ? and ?;
