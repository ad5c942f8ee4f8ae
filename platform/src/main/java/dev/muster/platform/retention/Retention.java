package dev.muster.platform.retention;

import dev.muster.platform.database.Sql;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes what the shared mechanisms no longer need, in small steps. */
@ApplicationScoped
public class Retention {
  private static final int ROWS_AT_ONCE = 5_000;

  private final Sql sql;
  private final InstantSource time;
  private final Duration inbox;
  private final Duration answers;
  private final Duration audit;

  /**
   * @param inbox longer than the broker keeps messages, so that none can come twice
   * @param answers how long an Idempotency-Key is remembered
   */
  Retention(
      Sql sql,
      InstantSource time,
      @ConfigProperty(name = "muster.retention.inbox", defaultValue = "P30D") Duration inbox,
      @ConfigProperty(name = "muster.retention.idempotency-keys", defaultValue = "P1D")
          Duration answers,
      @ConfigProperty(name = "muster.retention.audit", defaultValue = "P730D") Duration audit) {
    this.sql = sql;
    this.time = time;
    this.inbox = inbox;
    this.answers = answers;
    this.audit = audit;
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "retention")
  void sweep() {
    delete("inbox", "received_at", inbox);
    delete("idempotency_key", "created_at", answers);
    delete("audit_entry", "at", audit);
    delete("signed_link_use", "expires_at", Duration.ZERO);
  }

  private void delete(String table, String column, Duration age) {
    sql.update(
        "delete from %1$s where ctid = any (array(select ctid from %1$s where %2$s < ? limit %3$d))"
            .formatted(table, column, ROWS_AT_ONCE),
        time.instant().minus(age));
  }
}
