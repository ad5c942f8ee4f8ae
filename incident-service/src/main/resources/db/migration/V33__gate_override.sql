-- Why an incident was resolved against the gate, so that it can be read beside the checks.
alter table incident add gate_override jsonb;
