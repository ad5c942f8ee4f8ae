package dev.muster.oncall.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import dev.muster.oncall.Api;
import dev.muster.platform.database.Sql;
import dev.muster.platform.security.Roles;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.mail.ReceivedMail;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many alerts for one person: few messages, and proof of each page all the same. */
@QuarkusTest
class StormTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final int SINGLE = 5;

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

  /** Alerts that all come at the same instant, at which the clock stands still. */
  private List<UUID> storm(int alerts) {
    clock.stop();
    return alerts(Api.paging(anna), alerts);
  }

  private static List<UUID> alerts(Api.Wired service, int many) {
    return IntStream.range(0, many).mapToObj(i -> Api.trigger(service, "alert " + i)).toList();
  }

  private static List<ReceivedMail> mails(Api.Someone person, int atLeast) {
    await().atMost(PATIENCE).until(() -> FakeSmtp.receivedBy(person.email()).size() >= atLeast);
    return FakeSmtp.receivedBy(person.email());
  }

  private ReceivedMail bundle() {
    clock.advance(PAUSE);
    return mails(anna, SINGLE + 1).get(SINGLE);
  }

  private static String path(ReceivedMail mail) {
    var link = mail.link("/ack/all/");
    return link.substring(link.indexOf("/ack/"));
  }

  private static List<String> ledger(UUID alert) {
    return Api.ledger(Api.pages(alert).get(0).get("id"));
  }

  private static List<Object> statuses(List<UUID> alerts) {
    return alerts.stream().map(alert -> Api.alert(alert).get("status")).toList();
  }

  private List<String> steps(List<UUID> alerts) {
    return sql.query(
        "select status from page_step where alert_id = any (?)",
        row -> row.getString(1),
        (Object) alerts.toArray(UUID[]::new));
  }

  private long waiting(List<UUID> alerts) {
    return steps(alerts).stream().filter("WAITING"::equals).count();
  }

  @Test
  void theFirstGoOutSinglyAndTheRestAsOneMessage() {
    var alerts = storm(30);
    mails(anna, SINGLE);
    assertThat(waiting(alerts)).isEqualTo(25);

    var mail = bundle();

    assertThat(mail.subject()).contains("[CRITICAL] 25 alerts: service");
    assertThat(mail.text())
        .contains("Acknowledge all 25", "it is down", "15 more wait for you")
        .contains(anna.name());
    await().atMost(PATIENCE).until(() -> steps(alerts).stream().allMatch("SENT"::equals));
    assertThat(FakeSmtp.receivedBy(anna.email())).hasSize(SINGLE + 1);
  }

  @Test
  void everyPageHasItsOwnProof() {
    var alerts = storm(12);
    bundle();
    await().atMost(PATIENCE).until(() -> steps(alerts).stream().allMatch("SENT"::equals));

    for (var alert : alerts.subList(0, SINGLE)) {
      assertThat(ledger(alert)).containsExactly("INTENT", "QUEUED", "ATTEMPT", "RECEIPT");
    }
    for (var alert : alerts.subList(SINGLE, 12)) {
      assertThat(ledger(alert))
          .containsExactly("INTENT", "WAITING", "QUEUED", "ATTEMPT", "RECEIPT");
    }
  }

  @Test
  void oneTapTakesAllOfAMessageAndNothingElse() {
    var alerts = storm(9);
    var path = path(bundle());

    given()
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("Acknowledge all 4"))
        .body(not(containsString("<script")));
    assertThat(statuses(alerts)).containsOnly("TRIGGERED");

    given().post(path).then().statusCode(200).body(containsString("4 alerts are yours"));
    assertThat(statuses(alerts.subList(SINGLE, 9))).containsOnly("ACKNOWLEDGED");
    assertThat(statuses(alerts.subList(0, SINGLE))).containsOnly("TRIGGERED");
    assertThat(Api.alert(alerts.get(8))).containsEntry("acknowledgedBy", anna.name());

    given().post(path).then().statusCode(200).body(containsString("Nothing of this message"));
  }

  @Test
  void thousandsAreTakenSomeAtOnceInTransactionsOfTheirOwn() {
    var alerts = storm(SINGLE + 60);
    var path = path(bundle());
    await().atMost(PATIENCE).until(() -> steps(alerts).stream().allMatch("SENT"::equals));
    given()
        .get(path)
        .then()
        .statusCode(200)
        .body(containsString("Acknowledge all 60"), containsString("10 more wait for you"));

    given().post(path).then().statusCode(200).body(containsString("60 alerts are yours"));

    var taken = alerts.subList(SINGLE, alerts.size());
    assertThat(
            sql.query(
                "select distinct xmin::text from alert where id = any (?)",
                row -> row.getString(1),
                (Object) taken.toArray(UUID[]::new)))
        .hasSize(2);
    assertThat(statuses(taken)).containsOnly("ACKNOWLEDGED");
  }

  @Test
  void aLinkOfOnePageIsNoneForAll() {
    storm(6);
    var token = mails(anna, 1).get(0).link("/ack/");

    given().get("/ack/all/" + token.substring(token.lastIndexOf('/') + 1)).then().statusCode(404);
  }

  @Test
  void whatIsTakenWhileItWaitsIsNotTold() {
    var alerts = storm(8);
    Api.post("/alerts/" + alerts.get(6) + "/acknowledge", "").statusCode(200);

    var mail = bundle();

    assertThat(mail.subject()).contains("2 alerts");
    assertThat(ledger(alerts.get(6))).contains("CANCELLED").doesNotContain("ATTEMPT");
  }

  @Test
  void whenAllIsTakenNothingIsSent() {
    var alerts = storm(8);
    mails(anna, SINGLE);
    alerts
        .subList(SINGLE, 8)
        .forEach(alert -> Api.post("/alerts/" + alert + "/acknowledge", "").statusCode(200));

    clock.advance(PAUSE);
    engine.run();

    assertThat(steps(alerts.subList(SINGLE, 8))).containsOnly("CANCELLED");
    assertThat(FakeSmtp.receivedBy(anna.email())).hasSize(SINGLE);
  }

  @Test
  void oneThatWaitedAloneGoesOutAsAnyOther() {
    var alerts = storm(SINGLE + 1);

    assertThat(bundle().subject()).contains("[CRITICAL] service").contains("it is down");
    assertThat(ledger(alerts.get(SINGLE))).contains("WAITING");
  }

  @Test
  void everybodySeesWhomTheStormHitsAndWhatIsTheirs() {
    var alerts = storm(8);

    Api.get("/storm", anna.token(Roles.RESPONDER))
        .statusCode(200)
        .body("alerts", greaterThanOrEqualTo(8))
        .body("mine.open", equalTo(8))
        .body("mine.waiting", equalTo(3))
        .body("mine.bundled", equalTo(true))
        .body("people.find { it.personId == '%s' }.waiting".formatted(anna.id()), equalTo(3));
    Api.get("/storm", Api.person("boris").token(Roles.STAKEHOLDER))
        .statusCode(200)
        .body("mine.open", equalTo(0))
        .body("mine.bundled", equalTo(false));
    assertThat(waiting(alerts)).isEqualTo(3);
  }

  @Test
  void otherPeopleAreNotInTheStorm() {
    var boris = Api.person("boris");
    storm(7);

    var quiet = alerts(Api.paging(boris), 2);

    assertThat(mails(boris, 2)).hasSize(2);
    assertThat(waiting(quiet)).isZero();
  }

  @Test
  void afterTheStormMessagesGoSinglyAgain() {
    storm(9);
    bundle();
    clock.advance(Duration.ofSeconds(61));

    var late = alerts(Api.paging(anna), 2);

    assertThat(waiting(late)).isZero();
    assertThat(mails(anna, SINGLE + 3)).hasSize(SINGLE + 3);
  }

  @Test
  void levelsThatFireTogetherAreAStormToo() {
    var boris = Api.person("boris");
    clock.stop();
    var alerts = alerts(Api.paging(anna, boris), 9);

    clock.advance(Duration.ofSeconds(60));
    mails(boris, SINGLE);
    await().atMost(PATIENCE).until(() -> waiting(alerts) == 4);
    clock.advance(PAUSE);

    assertThat(mails(boris, SINGLE + 1).get(SINGLE).subject()).contains("4 alerts");
  }

  @Test
  void aKillBeforeTheCommitLosesNothing() {
    var alerts = storm(9);
    mails(anna, SINGLE);
    clock.advance(PAUSE);

    QuarkusTransaction.begin();
    engine.work(64, new ArrayList<>());
    QuarkusTransaction.rollback();

    assertThat(mails(anna, SINGLE + 1).get(SINGLE).subject()).contains("4 alerts");
    await().atMost(PATIENCE).until(() -> steps(alerts).stream().allMatch("SENT"::equals));
  }

  @Test
  void replicasSendNothingTwiceAndLoseNothing() throws Exception {
    var services = IntStream.range(0, 4).mapToObj(i -> Api.paging(anna)).toList();
    List<Callable<List<UUID>>> senders = new ArrayList<>();
    services.forEach(service -> senders.add(() -> alerts(service, 15)));
    List<Callable<Integer>> replicas = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      replicas.add(engine::run);
    }
    var threads = Executors.newFixedThreadPool(8);
    var alerts = new ArrayList<UUID>();
    try {
      for (var done : threads.invokeAll(senders)) {
        alerts.addAll(done.get());
      }
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                threads.invokeAll(replicas);
                return steps(alerts).stream().allMatch("SENT"::equals);
              });
    } finally {
      threads.shutdownNow();
    }

    assertThat(steps(alerts)).hasSize(60);
    for (var alert : alerts) {
      assertThat(ledger(alert).stream().filter("QUEUED"::equals)).hasSize(1);
    }
    var told =
        sql.query(
            "select sum(alerts) from page_bundle where person_id = ?",
            row -> row.getInt(1),
            anna.id());
    var singly = FakeSmtp.receivedBy(anna.email()).stream().filter(StormTest::isSingle).count();
    assertThat(told.get(0) + singly).isEqualTo(60);
    assertThat(singly).isLessThan(20);
  }

  private static boolean isSingle(ReceivedMail mail) {
    return mail.subject().contains("it is down");
  }
}
