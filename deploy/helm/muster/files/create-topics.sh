#!/bin/sh
# Creates the topics that are missing on the brokers $MUSTER_KAFKA; leaves the others as they are.
# Needs Kafka's kafka-topics.sh. The list is checked against the event contracts by a test.
set -eu
: "${MUSTER_KAFKA:?host:port of the brokers}"
replicas=${MUSTER_TOPIC_REPLICAS:-3}
tool=${KAFKA_TOPICS_TOOL:-/opt/kafka/bin/kafka-topics.sh}
client=${MUSTER_KAFKA_CLIENT_PROPERTIES:-/dev/null}

topic() { # name partitions cleanup.policy; kept for 30 days where the policy is to delete
  "$tool" --bootstrap-server "$MUSTER_KAFKA" --command-config "$client" --create --if-not-exists \
    --topic "$1" --partitions "$2" --replication-factor "$replicas" --config "cleanup.policy=$3" \
    --config "retention.ms=2592000000"
}

topic muster.catalog 4 compact
topic muster.alerts 8 delete
topic muster.pages 8 delete
topic muster.shifts 8 delete
topic muster.incidents 8 delete
topic muster.communications 8 delete
topic muster.postmortems 8 delete
