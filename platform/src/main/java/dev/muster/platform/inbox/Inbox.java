package dev.muster.platform.inbox;

import dev.muster.contracts.Event;
import dev.muster.contracts.EventFormatException;
import dev.muster.contracts.EventJson;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/**
 * Takes each event once per consumer: the effect and the row that says "seen" commit together.
 * Whatever fails is tried again in place until it works, so that order is kept; only what cannot be
 * read is put aside as a dead letter.
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Sql sql;
  private final DeadLetters deadLetters;
  private final Migrations migrations;
  private final InstantSource time;
  private final MeterRegistry metrics;
  private final Instance<EventKeeper> keeper;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Inbox(
      Sql sql,
      DeadLetters deadLetters,
      Migrations migrations,
      InstantSource time,
      MeterRegistry metrics,
      Instance<EventKeeper> keeper) {
    this.sql = sql;
    this.deadLetters = deadLetters;
    this.migrations = migrations;
    this.time = time;
    this.metrics = metrics;
    this.keeper = keeper;
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  /**
   * Handles one message; returns once its effect, or its dead letter, is committed.
   *
   * @throws IllegalStateException when the service stops before that; the message comes again
   */
  public void consume(ConsumerRecord<String, byte[]> message, EventRouter router) {
    var type = header(message.headers(), "ce_type");
    var handler = type.flatMap(router::handler);
    if (type.isPresent() && handler.isEmpty()) {
      return;
    }
    var pause = FIRST_PAUSE;
    while (true) {
      try {
        attempt(message, router.consumer(), type.orElse(null), handler.orElse(null));
        return;
      } catch (RuntimeException e) {
        metrics.counter("muster.inbox.retries", "consumer", router.consumer()).increment();
        LOG.warnf(
            e,
            "event waits consumer=%s type=%s key=%s offset=%d",
            router.consumer(),
            type.orElse("?"),
            message.key(),
            message.offset());
      }
      pause(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
              ? LONGEST_PAUSE
              : pause.multipliedBy(2);
    }
  }

  private void attempt(
      ConsumerRecord<String, byte[]> message,
      String consumer,
      String type,
      Consumer<Event> handler) {
    if (!migrations.isDone()) {
      throw new IllegalStateException("the database is not ready yet");
    }
    Event event;
    UUID id;
    try {
      if (type == null) {
        throw new EventFormatException("No ce_type header", null);
      }
      id = UUID.fromString(header(message.headers(), "ce_id").orElse(""));
      event = EventJson.read(type, message.value());
    } catch (EventFormatException | IllegalArgumentException unreadable) {
      deadLetters.add(consumer, message, unreadable);
      return;
    }
    withRequestContext(
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      if (isNew(consumer, id)) {
                        keep(id, type, message, event);
                        handler.accept(event);
                      }
                    }));
  }

  private void keep(UUID id, String type, ConsumerRecord<String, byte[]> message, Event event) {
    if (keeper.isResolvable()) {
      String source = header(message.headers(), "ce_source").orElse("");
      keeper.get().keep(new TakenEvent(id, message.topic(), type, source, event, message.value()));
    }
  }

  private boolean isNew(String consumer, UUID id) {
    return sql.update(
            """
            insert into inbox (consumer, message_id, received_at) values (?, ?, ?)
            on conflict do nothing
            """,
            consumer,
            id,
            time.instant())
        == 1;
  }

  /** A fresh persistence context for each attempt. */
  private static void withRequestContext(Runnable work) {
    var context = Arc.container().requestContext();
    if (context.isActive()) {
      work.run();
      return;
    }
    context.activate();
    try {
      work.run();
    } finally {
      context.terminate();
    }
  }

  private void pause(Duration pause) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("stopping");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Optional<String> header(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8));
  }
}
