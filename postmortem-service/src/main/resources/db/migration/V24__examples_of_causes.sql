-- What hangs on a branch, by language, so that somebody before an empty one knows what it is for (ANA-02).
alter table cause_category add column examples jsonb not null default '{}';
update cause_category c set examples = given.examples
from (values
  ('METHODS', '{"en": ["Changes of the configuration are not reviewed", "Releases go out at the busiest hour", "No test under load before a release"],
    "ru": ["Изменения конфигурации никто не проверяет", "Выкладка в самый загруженный час", "Нет нагрузочного теста перед выкладкой"]}'::jsonb),
  ('MACHINES', '{"en": ["The connection pool is too small", "The disk is full", "Nothing takes over when a server fails"],
    "ru": ["Слишком маленький пул соединений", "Диск заполнен", "При отказе сервера его ничто не заменяет"]}'::jsonb),
  ('MATERIALS', '{"en": ["A wrong value in the configuration", "A library with a known defect", "Data that nobody expected"],
    "ru": ["Неверное значение в конфигурации", "Библиотека с известной ошибкой", "Неожиданные данные"]}'::jsonb),
  ('MANPOWER', '{"en": ["The shift never practised this failure", "Knowledge that one person alone has", "Too few people for the load"],
    "ru": ["Смена никогда не отрабатывала такой отказ", "Знания есть только у одного человека", "Слишком мало людей для такой нагрузки"]}'::jsonb),
  ('ENVIRONMENT', '{"en": ["Traffic of a campaign", "An outage of a vendor", "Staging differs from production"],
    "ru": ["Наплыв посетителей из-за рекламы", "Сбой у поставщика", "Тестовый стенд отличается от рабочей среды"]}'::jsonb)
) as given (key, examples)
where c.catalogue = 'FISHBONE' and c.key = given.key;
