package dev.muster.platform.delivery;

import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Writes down what it is told, in the transaction in which it is told. */
@ApplicationScoped
public class NotedListener implements DeliveryListener {
  static final String KIND = "noted";

  private final Set<UUID> unwanted = ConcurrentHashMap.newKeySet();
  private final Set<UUID> failingOutcomes = ConcurrentHashMap.newKeySet();
  private final Set<UUID> failingAttempts = ConcurrentHashMap.newKeySet();
  private final Sql sql;

  NotedListener(Sql sql) {
    this.sql = sql;
  }

  void wantNoMore(UUID owner) {
    unwanted.add(owner);
  }

  void failOnOutcomesOf(UUID owner) {
    failingOutcomes.add(owner);
  }

  void failOnAttemptsOf(UUID owner) {
    failingAttempts.add(owner);
  }

  void recover(UUID owner) {
    failingAttempts.remove(owner);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean wants(DeliveryAttempt attempt) {
    return !unwanted.contains(attempt.ownerId());
  }

  @Override
  public void onAttempt(DeliveryAttempt attempt) {
    note(attempt.ownerId(), "attempt " + attempt.attempt() + " by " + attempt.provider());
    if (failingAttempts.contains(attempt.ownerId())) {
      throw new IllegalStateException("listener is broken");
    }
  }

  @Override
  public void onOutcome(DeliveryOutcome outcome) {
    note(outcome.ownerId(), outcome.attempt() + " is " + outcome.status());
    if (failingOutcomes.contains(outcome.ownerId())) {
      throw new IllegalStateException("listener is broken");
    }
  }

  List<String> notes(UUID owner) {
    return sql.query(
        "select text from note where text like ? order by id",
        row -> row.getString(1).substring(owner.toString().length() + 1),
        owner + " %");
  }

  private void note(UUID owner, String text) {
    sql.update("insert into note (id, text) values (?, ?)", Ids.next(), owner + " " + text);
  }
}
