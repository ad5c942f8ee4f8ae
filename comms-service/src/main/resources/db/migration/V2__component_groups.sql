-- Groups of components with an id of their own, what a component needs, and what a page counts as up.
create table component_group (
  id uuid primary key,
  code text not null unique,
  page_id uuid not null references status_page (id) on delete cascade,
  name text not null,
  description text,
  position integer not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index component_group_page on component_group (page_id, position, id);

alter table component add column group_id uuid references component_group (id) on delete set null;
alter table component add column showcase boolean not null default true;
create index component_group_id on component (group_id);

create table component_dependency (
  component_id uuid not null references component (id) on delete cascade,
  depends_on_id uuid not null references component (id) on delete cascade,
  primary key (component_id, depends_on_id),
  check (component_id <> depends_on_id)
);
create index component_dependency_on on component_dependency (depends_on_id);

-- Shares of the time that count as an outage.
alter table status_page add column uptime_weights jsonb not null default
  '{"majorOutage":1,"partialOutage":0.3,"degradedPerformance":0,"underMaintenance":0}';

-- A heading that was a text becomes a group with the code that the public API gave it so far:
-- SHA-256 of the page's code and the name, as 12 digits of base 36. The text itself stays for the
-- version before this one, which still writes it.
do $$
declare
  heading record;
  hash bytea;
  rest numeric;
  code text;
begin
  for heading in
    select page.id as page_id, page.code || '/' || component.group_name as seed,
      component.group_name as name, min(component.position) as position,
      min(component.created_at) as created_at, max(component.updated_at) as updated_at
    from component join status_page page on page.id = component.page_id
    where component.group_name is not null and component.removed_at is null
    group by page.id, page.code, component.group_name
  loop
    hash := sha256(convert_to(heading.seed, 'UTF8'));
    rest := 0;
    for i in 0..31 loop
      rest := mod(rest * 256 + get_byte(hash, i), 4738381338321616896);
    end loop;
    code := '';
    for i in 1..12 loop
      code := substr('0123456789abcdefghijklmnopqrstuvwxyz', mod(rest, 36)::int + 1, 1) || code;
      rest := div(rest, 36);
    end loop;
    insert into component_group
      (id, code, page_id, name, description, position, version, created_at, updated_at)
    values (gen_random_uuid(), code, heading.page_id, heading.name, null, heading.position, 0,
      heading.created_at, heading.updated_at);
  end loop;
end $$;

update component set group_id = component_group.id
from component_group
where component_group.page_id = component.page_id and component_group.name = component.group_name;
