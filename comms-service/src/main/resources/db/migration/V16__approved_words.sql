-- Words that were approved beside a post-mortem are changed there alone; the draft that they took
-- the place of is kept.
alter table public_postmortem
  add column postmortem_id uuid,
  add column replaced jsonb,
  add column replaced_by jsonb,
  add column replaced_at timestamptz;
