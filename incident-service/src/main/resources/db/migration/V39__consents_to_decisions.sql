-- Who has said that they have nothing against a proposal.
alter table decision add column consents jsonb not null default '{"items": []}';
