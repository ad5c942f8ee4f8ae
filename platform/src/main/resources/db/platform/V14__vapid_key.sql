-- The one key pair by which push services know this installation.
create table vapid_key (
  only_one boolean primary key default true check (only_one),
  public_key text not null,
  sealed_private_key text not null,
  created_at timestamptz not null
);
