#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: one role and one database per service, and
# one for Keycloak.
set -eu

create() {
  psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" \
    --set role="$1" --set password="$2" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"role" OWNER :"role";
REVOKE CONNECT, TEMPORARY ON DATABASE :"role" FROM PUBLIC;
SQL
}

create muster_oncall "$MUSTER_DB_PASSWORD_ONCALL"
create muster_incident "$MUSTER_DB_PASSWORD_INCIDENT"
create muster_comms "$MUSTER_DB_PASSWORD_COMMS"
create muster_postmortem "$MUSTER_DB_PASSWORD_POSTMORTEM"
create keycloak "$KC_DB_PASSWORD"
