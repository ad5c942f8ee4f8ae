-- What an action item brings and costs (ACT-05); what nobody judged stands behind everything else.
alter table action_item
  add column impact text check (impact in ('LOW', 'MEDIUM', 'HIGH')),
  add column effort text check (effort in ('LOW', 'MEDIUM', 'HIGH')),
  add column payoff_rank integer not null default 100;

-- What pays most first, of equals the soonest due; open lists read what is unfinished alone.
create index action_item_payoff
  on action_item (payoff_rank, (coalesce(due_on, date '9999-12-31')), id);
create index action_item_payoff_unfinished
  on action_item (payoff_rank, (coalesce(due_on, date '9999-12-31')), id)
  where status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS');
