-- A table for the platform's own tests to have an effect on.
create table note (id uuid primary key default gen_random_uuid(), text text not null);
