package dev.muster.postmortem.reminder;

import dev.muster.platform.database.Migrations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

  private final EntityManager entities;
  private final Migrations migrations;
  private final InstantSource time;

  DueRows(EntityManager entities, Migrations migrations, InstantSource time) {
    this.entities = entities;
    this.migrations = migrations;
    this.time = time;
  }

  /** Rows of one kind; they are due at their {@code reminder_at}. */
  public interface Source<T> {
    Class<T> type();

    String table();

    UUID id(T row);

    /** Tells of a claimed row and sets when it is due next, in the transaction of the claim. */
    void tell(T row, Instant now);
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
      QuarkusTransaction.requiringNew().run(() -> putOff(source, id, later));
      return true;
    }
  }

  private <T> boolean tellOfOne(Source<T> source, AtomicReference<UUID> claimed) {
    Instant now = time.instant();
    Optional<T> due = claim(source, now);
    due.ifPresent(
        row -> {
          claimed.set(source.id(row));
          source.tell(row, now);
        });
    return due.isPresent();
  }

  /** Locks the row that is due longest and that nobody else works on. */
  private <T> Optional<T> claim(Source<T> source, Instant now) {
    List<T> due =
        entities
            .createNativeQuery(
                """
                select * from %s where reminder_at <= :now
                order by reminder_at limit 1 for update skip locked
                """
                    .formatted(source.table()),
                source.type())
            .setParameter("now", now)
            .getResultList();
    return due.stream().findFirst();
  }

  /** Moves a row whose telling failed, without counting it as told. */
  private void putOff(Source<?> source, UUID id, Instant until) {
    entities
        .createNativeQuery(
            "update %s set reminder_at = :until where id = :id".formatted(source.table()))
        .setParameter("until", until)
        .setParameter("id", id)
        .executeUpdate();
  }
}
