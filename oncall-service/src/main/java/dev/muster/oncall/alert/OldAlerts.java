package dev.muster.oncall.alert;

import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.OldRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Alerts that were resolved long ago, with everything that hangs on them. */
@ApplicationScoped
class OldAlerts implements OldRows {
  private static final int ALERTS_AT_ONCE = 500;

  /** All tables that name an alert. */
  static final List<String> HANGING_ON_IT =
      List.of(
          "page_code",
          "page_ledger",
          "page_step",
          "page",
          "post",
          "slack_message",
          "escalation",
          "alert_log",
          "incident_of_alert",
          "page_difference",
          "shift_checklist");

  private final Sql sql;
  private final Duration kept;

  /**
   * @param kept how long after its resolution an alert is kept
   */
  OldAlerts(
      Sql sql,
      @ConfigProperty(name = "muster.retention.alerts", defaultValue = "P730D") Duration kept) {
    this.sql = sql;
    this.kept = kept;
  }

  @Override
  public void deleteOld(Instant now) {
    var before = now.minus(kept);
    var more = true;
    while (more) {
      more = deleteSome(before) == ALERTS_AT_ONCE;
    }
    deleteEmptyBundles(before);
  }

  /** Deletes a step's worth of alerts resolved before that time; returns how many. */
  int deleteSome(Instant before) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var old =
                  sql.query(
                      """
                      select id from alert where status = 'RESOLVED' and resolved_at < ?
                      order by resolved_at limit ? for update skip locked
                      """,
                      row -> row.getObject(1, UUID.class),
                      before,
                      ALERTS_AT_ONCE);
              var ids = old.toArray(UUID[]::new);
              for (var table : HANGING_ON_IT) {
                deleteOf(table, ids);
              }
              sql.update("delete from alert where id = any (?)", (Object) ids);
              return ids.length;
            });
  }

  /** Deletes the bundles, with their codes, of which no message is left. */
  private void deleteEmptyBundles(Instant before) {
    sql.update(
        """
        with gone as (
          delete from page_bundle b
          where created_at < ?
            and not exists (select 1 from page_step s where s.bundle_id = b.id)
          returning id)
        delete from page_code c using gone where c.bundle_id = gone.id
        """,
        before);
  }

  private void deleteOf(String table, UUID[] alerts) {
    sql.update("delete from " + table + " where alert_id = any (?)", (Object) alerts);
  }
}
