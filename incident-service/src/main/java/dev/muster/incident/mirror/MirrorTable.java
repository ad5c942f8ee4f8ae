package dev.muster.incident.mirror;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which message in a channel says what an entry says. */
@ApplicationScoped
class MirrorTable {
  private final Sql sql;

  MirrorTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * A message.
   *
   * @param ts null until the chat has taken it
   * @param inbound whether it was written in the chat
   */
  record Message(long entry, String ts, boolean inbound) {}

  /** The room that has the channel, and how far its timeline is mirrored. */
  record Mirror(UUID incidentId, String channelId, long upTo) {}

  Optional<UUID> incidentOf(String channelId) {
    return sql
        .query(
            "select incident_id from war_room where channel_id = ?",
            row -> row.getObject(1, UUID.class),
            channelId)
        .stream()
        .findFirst();
  }

  /** The mirror of an incident, locked; empty when it has no channel that is in use. */
  Optional<Mirror> locked(UUID incidentId) {
    return sql
        .query(
            """
            select incident_id, channel_id, mirrored from war_room
            where incident_id = ? and message_ts is not null and archived_at is null for update
            """,
            row ->
                new Mirror(
                    row.getObject("incident_id", UUID.class),
                    row.getString("channel_id"),
                    row.getLong("mirrored")),
            incidentId)
        .stream()
        .findFirst();
  }

  void mirrored(UUID incidentId, long upTo) {
    sql.update("update war_room set mirrored = ? where incident_id = ?", upTo, incidentId);
  }

  Optional<Message> ofEntry(UUID incidentId, long entry) {
    return one(
        "select entry_number, ts, inbound from mirrored_message"
            + " where incident_id = ? and entry_number = ?",
        incidentId,
        entry);
  }

  Optional<Message> ofTs(String channelId, String ts) {
    return one(
        "select entry_number, ts, inbound from mirrored_message where channel_id = ? and ts = ?",
        channelId,
        ts);
  }

  private Optional<Message> one(String query, Object... parameters) {
    return sql
        .query(
            query,
            row ->
                new Message(
                    row.getLong("entry_number"), row.getString("ts"), row.getBoolean("inbound")),
            parameters)
        .stream()
        .findFirst();
  }

  void outbound(Mirror mirror, long entry, UUID deliveryId) {
    sql.update(
        """
        insert into mirrored_message (incident_id, entry_number, channel_id, delivery_id, inbound)
        values (?, ?, ?, ?, false)
        """,
        mirror.incidentId(),
        entry,
        mirror.channelId(),
        deliveryId);
  }

  /**
   * @param ts null for a change of a message that is known already
   */
  void inbound(UUID incidentId, long entry, String channelId, String ts) {
    sql.update(
        """
        insert into mirrored_message (incident_id, entry_number, channel_id, ts, inbound)
        values (?, ?, ?, ?, true)
        """,
        incidentId,
        entry,
        channelId,
        ts);
  }

  /** Notes a change of a message; false when a later one is known. */
  boolean changed(String channelId, String ts, BigDecimal changed) {
    return sql.update(
            """
            update mirrored_message set changed_ts = ?
            where channel_id = ? and ts = ? and (changed_ts is null or changed_ts <= ?)
            """,
            changed,
            channelId,
            ts,
            changed)
        == 1;
  }

  void taken(List<Object[]> tsAndDelivery) {
    sql.batch("update mirrored_message set ts = ? where delivery_id = ?", tsAndDelivery);
  }
}
