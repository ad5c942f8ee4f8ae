package dev.muster.comms.subscriber;

import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses that nobody confirmed or that refuse everything, tokens that are over, and old lines of
 * the log.
 */
@ApplicationScoped
public class Forgetting implements OldRows {
  private final Sql sql;
  private final Duration unconfirmed;
  private final Duration messages;

  Forgetting(
      Sql sql,
      @ConfigProperty(name = "muster.retention.unconfirmed") Duration unconfirmed,
      @ConfigProperty(name = "muster.retention.messages") Duration messages) {
    this.sql = sql;
    this.unconfirmed = unconfirmed;
    this.messages = messages;
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(sql, "subscriber_confirmation", "expires_at < ?", now);
    InSteps.delete(
        sql, "subscriber", "state = 'PENDING' and created_at < ?", now.minus(unconfirmed));
    InSteps.delete(sql, "subscriber", "purge_at < ?", now);
    InSteps.delete(sql, "message", "created_at < ?", now.minus(messages));
  }
}
