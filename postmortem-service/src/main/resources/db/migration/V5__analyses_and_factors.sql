-- The catalogues that factors and fishbones choose from: names by language, retired ones kept for
-- what chose them before.
create table cause_category (
  catalogue text not null check (catalogue in ('FACTOR', 'FISHBONE')),
  key text not null check (key ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  names jsonb not null,
  position int not null,
  retired boolean not null default false,
  primary key (catalogue, key)
);
insert into cause_category (catalogue, key, names, position) values
  ('FACTOR', 'CHANGE', '{"en": "Change or deployment", "ru": "Изменение или выкладка"}', 10),
  ('FACTOR', 'CONFIGURATION', '{"en": "Configuration", "ru": "Конфигурация"}', 20),
  ('FACTOR', 'CODE_DEFECT', '{"en": "Code defect", "ru": "Ошибка в коде"}', 30),
  ('FACTOR', 'DESIGN', '{"en": "Design or architecture", "ru": "Архитектура"}', 40),
  ('FACTOR', 'CAPACITY', '{"en": "Capacity or load", "ru": "Ёмкость или нагрузка"}', 50),
  ('FACTOR', 'DEPENDENCY', '{"en": "Dependency or vendor", "ru": "Зависимость или поставщик"}', 60),
  ('FACTOR', 'INFRASTRUCTURE', '{"en": "Infrastructure or network", "ru": "Инфраструктура или сеть"}', 70),
  ('FACTOR', 'DATA', '{"en": "Data", "ru": "Данные"}', 80),
  ('FACTOR', 'SECURITY', '{"en": "Security", "ru": "Безопасность"}', 90),
  ('FACTOR', 'TEST_GAP', '{"en": "Test gap", "ru": "Пробел в тестах"}', 100),
  ('FACTOR', 'MONITORING_GAP', '{"en": "Monitoring gap", "ru": "Пробел в мониторинге"}', 110),
  ('FACTOR', 'PROCESS', '{"en": "Process", "ru": "Процесс"}', 120),
  ('FACTOR', 'DOCUMENTATION', '{"en": "Runbook or documentation", "ru": "Инструкции и документация"}', 130),
  ('FACTOR', 'COMMUNICATION', '{"en": "Communication", "ru": "Коммуникация"}', 140),
  ('FACTOR', 'HUMAN_SYSTEM_INTERFACE', '{"en": "Human-system interface", "ru": "Взаимодействие человека и системы"}', 150),
  ('FACTOR', 'OTHER', '{"en": "Other", "ru": "Другое"}', 160),
  ('FISHBONE', 'METHODS', '{"en": "Methods", "ru": "Методы"}', 10),
  ('FISHBONE', 'MACHINES', '{"en": "Machines", "ru": "Оборудование"}', 20),
  ('FISHBONE', 'MATERIALS', '{"en": "Materials", "ru": "Материалы"}', 30),
  ('FISHBONE', 'MANPOWER', '{"en": "Manpower", "ru": "Люди"}', 40),
  ('FISHBONE', 'ENVIRONMENT', '{"en": "Environment", "ru": "Среда"}', 50);

create table contributing_factor (
  id uuid primary key,
  postmortem_id uuid not null references postmortem,
  incident_id uuid not null references incident,
  category text not null,
  text text not null,
  evidence_url text,
  main boolean not null default false,
  no_action_reason text,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  version bigint not null
);
create index contributing_factor_postmortem on contributing_factor (postmortem_id, id);
create index contributing_factor_incident on contributing_factor (incident_id);
create index contributing_factor_category on contributing_factor (category, incident_id);
create index contributing_factor_unexcused on contributing_factor (id)
  where no_action_reason is null;
-- The main factor gives the cause category of the incident.
create unique index contributing_factor_main on contributing_factor (postmortem_id) where main;

create table contributing_factor_item (
  factor_id uuid not null references contributing_factor on delete cascade,
  action_item_id uuid not null references action_item on delete cascade,
  primary key (factor_id, action_item_id)
);
create index contributing_factor_item_item on contributing_factor_item (action_item_id);

create table analysis (
  id uuid primary key,
  postmortem_id uuid not null references postmortem,
  kind text not null check (kind in ('FIVE_WHYS', 'FISHBONE', 'FAULT_TREE', 'TIMELINE')),
  title text not null,
  document jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by_id uuid,
  updated_by text not null,
  version bigint not null
);
create index analysis_postmortem on analysis (postmortem_id, id);
