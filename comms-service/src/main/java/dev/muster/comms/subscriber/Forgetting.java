package dev.muster.comms.subscriber;

import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes addresses that nobody confirmed, tokens that are over, and old lines of the log. */
@ApplicationScoped
public class Forgetting {
  private final Sql sql;
  private final Migrations migrations;
  private final InstantSource time;
  private final Duration unconfirmed;
  private final Duration messages;

  Forgetting(
      Sql sql,
      Migrations migrations,
      InstantSource time,
      @ConfigProperty(name = "muster.retention.unconfirmed") Duration unconfirmed,
      @ConfigProperty(name = "muster.retention.messages") Duration messages) {
    this.sql = sql;
    this.migrations = migrations;
    this.time = time;
    this.unconfirmed = unconfirmed;
    this.messages = messages;
  }

  @Scheduled(
      identity = "forgetting",
      every = "15m",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    if (migrations.isDone()) {
      forget();
    }
  }

  void forget() {
    Instant now = time.instant();
    sql.update("delete from subscriber_confirmation where expires_at < ?", now);
    sql.update(
        "delete from subscriber where state = 'PENDING' and created_at < ?",
        now.minus(unconfirmed));
    sql.update("delete from message where created_at < ?", now.minus(messages));
  }
}
