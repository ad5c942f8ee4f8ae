package dev.muster.oncall.page;

import static dev.muster.oncall.page.StormFixture.PATIENCE;
import static dev.muster.oncall.page.StormFixture.PAUSE;
import static dev.muster.oncall.page.StormFixture.SINGLE;
import static dev.muster.oncall.page.StormFixture.alerts;
import static dev.muster.oncall.page.StormFixture.ledger;
import static dev.muster.oncall.page.StormFixture.mails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.oncall.Api;
import dev.muster.platform.database.Sql;
import dev.muster.testkit.concurrent.AtOnce;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a kill or a second replica may not change in a storm. */
@QuarkusTest
class StormRecoveryTest {
  @Inject StormFixture storms;
  @Inject MovableClock clock;
  @Inject BundleEngine engine;
  @Inject Sql sql;

  private Api.Someone anna;

  @BeforeEach
  void somebody() {
    anna = Api.person("anna");
  }

  @AfterEach
  void asItWas() {
    clock.reset();
  }

  @Test
  void aKillBeforeTheCommitLosesNothing() {
    var alerts = storms.storm(anna, 9);
    mails(anna, SINGLE);
    clock.advance(PAUSE);

    QuarkusTransaction.begin();
    engine.work(64, new ArrayList<>());
    QuarkusTransaction.rollback();

    assertThat(mails(anna, SINGLE + 1).get(SINGLE).subject()).contains("4 alerts");
    await().atMost(PATIENCE).until(() -> storms.steps(alerts).stream().allMatch("SENT"::equals));
  }

  @Test
  void replicasSendNothingTwiceAndLoseNothing() throws Exception {
    var services = IntStream.range(0, 4).mapToObj(i -> Api.paging(anna)).toList();
    var senders =
        services.stream().<Callable<List<UUID>>>map(each -> () -> alerts(each, 15)).toList();

    var alerts = AtOnce.call(senders).stream().flatMap(List::stream).toList();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              AtOnce.repeat(4, engine::run);
              return storms.steps(alerts).stream().allMatch("SENT"::equals);
            });

    assertThat(storms.steps(alerts)).hasSize(60);
    for (var alert : alerts) {
      assertThat(ledger(alert).stream().filter("QUEUED"::equals)).hasSize(1);
    }
    var told =
        sql.query(
            "select sum(alerts) from page_bundle where person_id = ?",
            row -> row.getInt(1),
            anna.id());
    var singly =
        FakeSmtp.receivedBy(anna.email()).stream().filter(StormRecoveryTest::isSingle).count();
    assertThat(told.get(0) + singly).isEqualTo(60);
    assertThat(singly).isLessThan(20);
  }

  private static boolean isSingle(ReceivedMail mail) {
    return mail.subject().contains("it is down");
  }
}
