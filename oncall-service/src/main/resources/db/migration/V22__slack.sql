-- The kinds whose providers are here, or on their way; what can be added is said by the service.
alter table contact_method drop constraint contact_method_kind_check;
alter table contact_method add constraint contact_method_kind_check
  check (kind in ('EMAIL', 'WEBHOOK', 'SMS', 'VOICE', 'SLACK', 'NTFY', 'WEB_PUSH'));

-- Messages in Slack about alerts, by the step of the page or the post that they came from. They
-- are changed when somebody takes or ends the alert; only the newest change is wanted.
create table slack_message (
  id uuid primary key,
  alert_id uuid not null,
  channel text not null,
  ts text not null,
  language text not null,
  change_id uuid
);
create index slack_message_alert on slack_message (alert_id);

-- What people pressed in Slack, each once.
create table slack_action (
  id text primary key,
  at timestamptz not null
);
create index slack_action_age on slack_action (at);
