package dev.muster.comms.fanout;

import dev.muster.platform.database.Sql;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fan-outs whose messages are forgotten. */
@ApplicationScoped
public class OldFanOuts implements OldRows {
  private final Sql sql;
  private final Duration messages;

  OldFanOuts(Sql sql, @ConfigProperty(name = "muster.retention.messages") Duration messages) {
    this.sql = sql;
    this.messages = messages;
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(sql, "fan_out", "said_at < ?", now.minus(messages));
  }
}
