package dev.muster.oncall.page;

import static org.awaitility.Awaitility.await;

import dev.muster.oncall.Api;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.time.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes storms of alerts, and looks at what they send. */
@ApplicationScoped
class StormFixture {
  static final Duration PATIENCE = Duration.ofMinutes(1);
  static final Duration PAUSE = Duration.ofSeconds(3);

  /** So many messages go out one by one before a storm begins. */
  static final int SINGLE = 5;

  private final MovableClock clock;
  private final Sql sql;

  StormFixture(MovableClock clock, Sql sql) {
    this.clock = clock;
    this.sql = sql;
  }

  /** Alerts that all come at the same instant, at which the clock stands still. */
  List<UUID> storm(Api.Someone person, int alerts) {
    clock.stop();
    return alerts(Api.paging(person), alerts);
  }

  static List<UUID> alerts(Api.Wired service, int many) {
    return IntStream.range(0, many).mapToObj(i -> Api.trigger(service, "alert " + i)).toList();
  }

  static List<ReceivedMail> mails(Api.Someone person, int atLeast) {
    await().atMost(PATIENCE).until(() -> FakeSmtp.receivedBy(person.email()).size() >= atLeast);
    return FakeSmtp.receivedBy(person.email());
  }

  /** The first message that tells several alerts, after the pause in which they gather. */
  ReceivedMail bundle(Api.Someone person) {
    clock.advance(PAUSE);
    return mails(person, SINGLE + 1).get(SINGLE);
  }

  static List<String> ledger(UUID alert) {
    return Api.ledger(Api.pages(alert).get(0).get("id"));
  }

  /** How far the messages of the alerts have come. */
  List<String> steps(List<UUID> alerts) {
    return sql.query(
        "select status from page_step where alert_id = any (?)",
        row -> row.getString(1),
        (Object) alerts.toArray(UUID[]::new));
  }

  long waiting(List<UUID> alerts) {
    return steps(alerts).stream().filter("WAITING"::equals).count();
  }
}
