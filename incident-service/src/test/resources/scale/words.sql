-- A word of a trade, the usual ones, which stand first, more often.
create or replace function scale_word(words text[]) returns text language sql as $$
  select words[1 + floor(power(random(), 2.2) * cardinality(words))::int]
$$;
create table if not exists scale_words (language text primary key, words text[] not null);
truncate scale_words;
insert into scale_words values ('en', string_to_array(
  'restarted errors latency pods checkout database deploy timeout customers traffic rollback queue '
  'metrics requests node cluster cache memory disk certificate expired connection pool exhausted '
  'retry storm region failover replica lag primary slow query index migration lock deadlock payment '
  'provider gateway balancer upstream degraded alert threshold dashboard logs trace span saturation '
  'throttled quota limit backlog consumer partition offset broker leader election quorum snapshot '
  'restore backup corrupted checksum firewall dns resolver route packet loss bandwidth proxy tunnel '
  'kernel panic upgrade version flag toggle experiment canary cohort refund invoice basket inventory '
  'warehouse shipment courier pricing discount voucher login session token password signature audit '
  'export import report mailbox template translation thumbnail video codec playback subtitle catalogue '
  'telemetry sampling heartbeat watchdog scheduler cron leaseholder tombstone compaction vacuum bloat '
  'wraparound checkpoint journal segment shard rebalance hotspot skew clock drift leap calendar', ' '));
insert into scale_words values ('ru', string_to_array(
  'перезапустили ошибки задержка серверы оплата база выкатка таймаут клиенты нагрузка откат очередь '
  'метрики запросы узел кластер память диск сертификат истёк соединения пул исчерпан повторы регион '
  'переключение реплика отставание медленный запрос индекс миграция блокировка провайдер шлюз '
  'балансировщик порог журнал трассировка лимит квота брокер лидер выборы снимок резервная копия '
  'повреждена сеть потери пакетов туннель обновление версия флаг возврат счёт корзина склад доставка '
  'курьер скидка вход сессия токен пароль подпись отчёт шаблон перевод видео каталог планировщик '
  'сегмент перекос часы календарь расписание дежурный командир наблюдаем гипотеза подтвердилась', ' '));
