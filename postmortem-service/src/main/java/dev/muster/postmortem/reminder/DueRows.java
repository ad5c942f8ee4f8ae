package dev.muster.postmortem.reminder;

import dev.muster.platform.database.Migrations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Tells of rows that are due. What is due stands in the rows, so any number of replicas may run and
 * one that was away catches up. Each row is told of in a transaction of its own, so that one that
 * fails does not hold up the others.
 */
@ApplicationScoped
public class DueRows {
  private static final Logger LOG = Logger.getLogger(DueRows.class);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final Migrations migrations;
  private final InstantSource time;

  DueRows(Migrations migrations, InstantSource time) {
    this.migrations = migrations;
    this.time = time;
  }

  /** Rows of one kind. */
  public interface Source<T> {
    /** Locks the next row that is due and that nobody else works on. */
    Optional<T> claim(Instant now);

    UUID id(T row);

    /** Tells of a claimed row and sets when it is due next, in the transaction of the claim. */
    void tell(T row, Instant now);

    /** Moves a row whose telling failed. */
    void putOff(UUID id, Instant until);
  }

  /** Works until nothing is due. */
  public <T> void workOff(Source<T> source) {
    boolean more = migrations.isDone();
    while (more) {
      more = next(source);
    }
  }

  private <T> boolean next(Source<T> source) {
    AtomicReference<UUID> claimed = new AtomicReference<>();
    try {
      return QuarkusTransaction.requiringNew().call(() -> tellOfOne(source, claimed));
    } catch (RuntimeException e) {
      UUID id = claimed.get();
      if (id == null) {
        throw e;
      }
      LOG.errorf(e, "reminder failed id=%s", id);
      Instant later = time.instant().plus(AFTER_FAILURE);
      QuarkusTransaction.requiringNew().run(() -> source.putOff(id, later));
      return true;
    }
  }

  private <T> boolean tellOfOne(Source<T> source, AtomicReference<UUID> claimed) {
    Instant now = time.instant();
    Optional<T> due = source.claim(now);
    due.ifPresent(
        row -> {
          claimed.set(source.id(row));
          source.tell(row, now);
        });
    return due.isPresent();
  }
}
