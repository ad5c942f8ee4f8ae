package dev.muster.oncall.chat;

import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.alert.AlertRows;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.DeliveryOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The messages about alerts that are in Slack, and what was pressed there. */
@ApplicationScoped
class SlackMessageTable {
  private final Sql sql;

  SlackMessageTable(Sql sql) {
    this.sql = sql;
  }

  /** A message with its alert as it stands. */
  record Shown(UUID id, String channel, String ts, Locale language, Alert alert) {}

  /**
   * Remembers messages that went out, of posts and of steps of pages, whose alerts the caller has
   * locked.
   */
  void add(List<DeliveryOutcome> outcomes) {
    sql.batch(
        """
        insert into slack_message (id, alert_id, channel, ts, language)
        select p.id, p.alert_id, m.channel, m.ts, d.language
        from (select ?::uuid as id, ?::text as channel, ?::text as ts) m
        join post p on p.id = m.id
        join destination d on d.id = p.destination_id
        union all
        select s.id, s.alert_id, m.channel, m.ts, r.language
        from (select ?::uuid as id, ?::text as channel, ?::text as ts) m
        join page_step s on s.id = m.id
        join page p on p.id = s.page_id
        join person r on r.id = p.person_id
        on conflict (id) do update set channel = excluded.channel, ts = excluded.ts
        """,
        outcomes.stream()
            .map(
                outcome -> {
                  var channel = outcome.receipt().path("channel").asText();
                  var ts = outcome.receipt().path("ts").asText();
                  return new Object[] {
                    outcome.ownerId(), channel, ts, outcome.ownerId(), channel, ts
                  };
                })
            .toList());
  }

  List<Shown> ofAlert(UUID alertId) {
    return shown("m.alert_id = ?", alertId);
  }

  /** Those of these messages whose alert is not as it was when it opened. */
  List<Shown> outdated(Collection<UUID> ids) {
    return shown("m.id = any (?) and a.status <> 'TRIGGERED'", (Object) ids.toArray(UUID[]::new));
  }

  private List<Shown> shown(String condition, Object parameter) {
    return sql.query(
        "select "
            + AlertRows.COLUMNS
            + """
            , m.id as message_id, m.channel as message_channel, m.ts, m.language
            from slack_message m
            join alert a on a.id = m.alert_id
            left join monitored_service s on s.id = a.service_id
            where\s"""
            + condition,
        row ->
            new Shown(
                row.getObject("message_id", UUID.class),
                row.getString("message_channel"),
                row.getString("ts"),
                Locale.forLanguageTag(row.getString("language")),
                AlertRows.alert(row)),
        parameter);
  }

  /** From now on only this change of a message is wanted. */
  void newest(UUID messageId, UUID deliveryId) {
    sql.update("update slack_message set change_id = ? where id = ?", deliveryId, messageId);
  }

  /** Those of the changes that are the newest of their message. */
  Set<UUID> newest(Collection<UUID> deliveryIds) {
    return new HashSet<>(
        sql.query(
            "select change_id from slack_message where change_id = any (?)",
            row -> row.getObject(1, UUID.class),
            (Object) deliveryIds.toArray(UUID[]::new)));
  }

  /** False for what was heard before; waits for whoever hears it at the same time. */
  boolean isNew(String actionId, Instant now) {
    return sql.update(
            "insert into slack_action (id, at) values (?, ?) on conflict do nothing", actionId, now)
        == 1;
  }
}
