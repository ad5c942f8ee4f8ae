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
  public List<DeliveryAttempt> wanted(List<DeliveryAttempt> attempts) {
    return attempts.stream().filter(attempt -> !unwanted.contains(attempt.ownerId())).toList();
  }

  @Override
  public void onAttempts(List<DeliveryAttempt> attempts) {
    for (var attempt : attempts) {
      note(attempt.ownerId(), "attempt " + attempt.attempt() + " by " + attempt.provider());
      failFor(attempt.ownerId(), failingAttempts);
    }
  }

  @Override
  public void onOutcomes(List<DeliveryOutcome> outcomes) {
    for (var outcome : outcomes) {
      note(outcome.ownerId(), outcome.attempt() + " is " + outcome.status());
      failFor(outcome.ownerId(), failingOutcomes);
    }
  }

  @Override
  public void onNews(List<DeliveryNews> news) {
    for (var each : news) {
      note(each.ownerId(), each.said() + " makes it " + each.status());
    }
  }

  private static void failFor(UUID owner, Set<UUID> failing) {
    if (failing.contains(owner)) {
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
