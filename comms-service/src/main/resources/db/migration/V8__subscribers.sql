-- Subscribers of every channel. E-mail addresses stay where they were (for the version before this
-- one as well); other targets are shown as `address` and told apart by the hash of the whole of them.
alter table subscriber alter column email drop not null;
alter table subscriber
  add column channel text not null default 'EMAIL',
  add column address text,
  add column target_hash text,
  add column sealed_url text,
  add column sealed_secret text,
  add column contact_email text,
  add column post_id uuid references post (id) on delete cascade,
  add column wants text not null default 'ALL',
  add column reached_at timestamptz,
  add column quarantined_at timestamptz,
  add column purge_at timestamptz,
  add column external_id text,
  add constraint subscriber_target check ((channel = 'EMAIL') = (email is not null)
    and (channel = 'EMAIL') = (target_hash is null));

update subscriber set quarantined_at = ended_at, purge_at = now() + interval '30 days'
where state = 'QUARANTINED';

-- One subscription for each target and page, and one for each post that it follows alone.
alter table subscriber drop constraint subscriber_page_id_email_key;
create unique index subscriber_unique on subscriber (page_id, channel,
  coalesce(email, target_hash), coalesce(post_id, '00000000-0000-0000-0000-000000000000'));
create unique index subscriber_external on subscriber (page_id, external_id)
  where external_id is not null;
create index subscriber_channel on subscriber (page_id, channel, state, id);
create index subscriber_post on subscriber (post_id) where post_id is not null;
create index subscriber_purge on subscriber (purge_at) where purge_at is not null;
create index subscriber_pending on subscriber (created_at) where state = 'PENDING';

-- What is asked for, and the code that a text message carries.
alter table subscriber_confirmation
  add column wants text not null default 'ALL',
  add column code_hash text,
  add column attempts integer not null default 0;
create index subscriber_confirmation_expiry on subscriber_confirmation (expires_at);
