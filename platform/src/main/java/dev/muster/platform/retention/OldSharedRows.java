package dev.muster.platform.retention;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the mechanisms that services share no longer need. */
@ApplicationScoped
class OldSharedRows implements OldRows {
  private final Sql sql;
  private final Duration inbox;
  private final Duration answers;
  private final Duration audit;

  /**
   * @param inbox longer than the broker keeps messages, so that none can come twice
   * @param answers how long an Idempotency-Key is remembered
   */
  OldSharedRows(
      Sql sql,
      @ConfigProperty(name = "muster.retention.inbox", defaultValue = "P30D") Duration inbox,
      @ConfigProperty(name = "muster.retention.idempotency-keys", defaultValue = "P1D")
          Duration answers,
      @ConfigProperty(name = "muster.retention.audit", defaultValue = "P730D") Duration audit) {
    this.sql = sql;
    this.inbox = inbox;
    this.answers = answers;
    this.audit = audit;
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(sql, "inbox", "received_at < ?", now.minus(inbox));
    InSteps.delete(sql, "idempotency_key", "created_at < ?", now.minus(answers));
    InSteps.delete(sql, "audit_entry", "at < ?", now.minus(audit));
    InSteps.delete(sql, "signed_link_use", "expires_at < ?", now);
  }
}
