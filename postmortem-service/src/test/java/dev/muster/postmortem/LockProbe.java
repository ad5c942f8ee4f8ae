package dev.muster.postmortem;

import static org.awaitility.Awaitility.await;

import dev.muster.platform.database.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Sees who waits for a lock of the database. */
@ApplicationScoped
public class LockProbe {
  private final Sql sql;

  LockProbe(Sql sql) {
    this.sql = sql;
  }

  /** Waits until {@code connections} of them wait for locks. */
  public void awaitWaiting(int connections) {
    await().atMost(Duration.ofSeconds(20)).until(() -> waiting() >= connections);
  }

  /** Waits until somebody waits for a lock, or {@code done}. */
  public void awaitWaitingOr(BooleanSupplier done) {
    await().atMost(Duration.ofSeconds(20)).until(() -> done.getAsBoolean() || waiting() > 0);
  }

  private int waiting() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.query(
                        "select count(distinct pid) from pg_locks where not granted",
                        row -> row.getInt(1))
                    .get(0));
  }
}
