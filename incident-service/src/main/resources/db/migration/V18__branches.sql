-- Sub-teams of an incident. Whoever is in one has its lead as supervisor, and no other: a person is
-- in one branch at most.
create table branch (
  incident_id uuid not null references incident,
  number int not null,
  name text not null,
  lead_id uuid not null,
  primary key (incident_id, number)
);

create table branch_member (
  incident_id uuid not null,
  person_id uuid not null,
  branch int not null,
  primary key (incident_id, person_id),
  foreign key (incident_id, branch) references branch on delete cascade
);
create index branch_member_branch on branch_member (incident_id, branch);
