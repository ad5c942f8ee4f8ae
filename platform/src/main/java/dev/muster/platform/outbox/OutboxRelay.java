package dev.muster.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.id.Ids;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes outbox rows, in order within each aggregate, until the broker has them. Any number of
 * replicas may run one; a kill may publish a row twice, with the same id.
 */
@ApplicationScoped
public class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration BACK_OFF = Duration.ofSeconds(2);
  private static final int ATTEMPTS_UNTIL_BLOCKED = 10;

  private final OutboxTable table;
  private final OutboxProducer producer;
  private final Migrations migrations;
  private final InstantSource time;
  private final ObjectMapper json;
  private final boolean enabled;
  private final UUID me = Ids.next();
  private final Semaphore poked = new Semaphore(0);
  private volatile boolean stopping;
  private Thread thread;

  OutboxRelay(
      OutboxTable table,
      OutboxProducer producer,
      Migrations migrations,
      InstantSource time,
      ObjectMapper json,
      @ConfigProperty(name = "muster.outbox.enabled", defaultValue = "true") boolean enabled) {
    this.table = table;
    this.producer = producer;
    this.migrations = migrations;
    this.time = time;
    this.json = json;
    this.enabled = enabled;
  }

  void start(@Observes @Priority(1000) StartupEvent event) {
    if (enabled) {
      thread = new Thread(this::run, "outbox-relay");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    poke();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5).toMillis());
    }
    producer.close();
  }

  /** Something was committed; look now instead of at the next poll. */
  void poke() {
    poked.release();
  }

  private void run() {
    while (!stopping) {
      var pause = POLL;
      try {
        if (migrations.isDone() && relay()) {
          continue;
        }
      } catch (RuntimeException e) {
        LOG.warnf("outbox waits: %s", e.getMessage());
        LOG.debug("outbox waits", e);
        pause = BACK_OFF;
      }
      try {
        if (poked.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          poked.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Sends one batch; true when there may be more at once. */
  boolean relay() {
    var now = time.instant();
    var shards = table.lease(me, LEASE, now);
    if (shards.isEmpty()) {
      return false;
    }
    try {
      var rows = table.due(shards, now);
      var sent = send(rows);
      table.delete(me, sent);
      return !rows.isEmpty() && sent.size() == rows.size();
    } finally {
      table.release(me);
    }
  }

  /** Sends wave by wave, each with at most one row of an aggregate, so that none overtakes. */
  private List<UUID> send(List<OutboxRow> rows) {
    var sent = new ArrayList<UUID>();
    var stuck = new HashSet<String>();
    for (var wave : waves(rows)) {
      var inFlight = new LinkedHashMap<OutboxRow, Future<RecordMetadata>>();
      for (var row : wave) {
        if (!stuck.contains(row.aggregateId())) {
          try {
            inFlight.put(row, producer.send(row.message(json)));
          } catch (JsonProcessingException e) {
            refuse(row, e);
            stuck.add(row.aggregateId());
          }
        }
      }
      producer.flush();
      inFlight.forEach(
          (row, answer) -> {
            if (isAcknowledged(row, answer)) {
              sent.add(row.id());
            } else {
              stuck.add(row.aggregateId());
            }
          });
    }
    return sent;
  }

  private static List<List<OutboxRow>> waves(List<OutboxRow> rows) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    List<List<OutboxRow>> waves = new ArrayList<>();
    for (var row : rows) {
      int wave = seen.merge(row.aggregateId(), 1, Integer::sum) - 1;
      if (wave == waves.size()) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave).add(row);
    }
    return waves;
  }

  private boolean isAcknowledged(OutboxRow row, Future<RecordMetadata> answer) {
    try {
      answer.get();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      if (isPoison(e.getCause())) {
        refuse(row, e.getCause());
      } else {
        LOG.warnf("broker is away, type=%s: %s", row.type(), e.getCause().getMessage());
      }
      return false;
    }
  }

  private void refuse(OutboxRow row, Throwable why) {
    LOG.errorf(why, "broker refused outbox id=%s type=%s", row.id(), row.type());
    table.refused(
        row.id(), String.valueOf(why), time.instant().plus(BACK_OFF), ATTEMPTS_UNTIL_BLOCKED);
  }

  private static boolean isPoison(Throwable why) {
    return why instanceof RecordTooLargeException
        || why instanceof SerializationException
        || why instanceof InvalidTopicException;
  }
}
