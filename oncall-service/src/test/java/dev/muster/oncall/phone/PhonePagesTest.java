package dev.muster.oncall.phone;

import static dev.muster.oncall.page.FirstPage.awaitLedger;
import static dev.muster.oncall.page.FirstPage.awaitSent;
import static dev.muster.oncall.page.FirstPage.ledger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.muster.oncall.Api;
import dev.muster.oncall.page.FirstPage;
import dev.muster.testkit.phone.FakeTwilio;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages by text message and call: sent and followed. */
@QuarkusTest
class PhonePagesTest {
  private static final int FIVE_MINUTES = 300;

  @Inject MovableClock clock;

  private Api.Someone anna;
  private Telephone phone;

  @BeforeEach
  void somebodyWithATelephone() {
    anna = Api.person("anna");
    phone = Telephone.of(anna);
  }

  @AfterEach
  void reset() {
    FakeTwilio.accept(FakeTwilio.PRIMARY);
    FakeTwilio.accept(FakeTwilio.SECONDARY);
    FakeTwilio.accept(phone.number());
    clock.reset();
  }

  /** A text message at once, a call after five minutes. */
  private UUID pagedByTextThenCall() {
    var text = phone.verified("SMS");
    var call = phone.verified("VOICE");
    phone.rules(text, 0, call, FIVE_MINUTES);
    return Api.trigger(Api.paging(anna), "a");
  }

  @Test
  void theTextSaysWhatIsWrongAndHowToAnswer() {
    phone.pagedBy("SMS");

    var words = phone.awaitText().words();

    assertThat(words).startsWith("[CRITICAL] service").contains("it is down", "/ack/");
    assertThat(words).contains("Reply " + Telephone.code(phone.awaitText()) + " to take it");
  }

  @Test
  void aTextThatWasNotDeliveredMakesTheCallComeAtOnce() {
    var alert = pagedByTextThenCall();
    awaitSent(alert);
    assertThat(phone.pages()).hasSize(1);

    Telephone.status(phone.awaitText(), "MessageStatus", "undelivered", "ErrorCode", "30003");

    phone.awaitCall();
    assertThat(ledger(alert))
        .containsSubsequence("RECEIPT", "FAILURE", "ADVANCED", "QUEUED", "ATTEMPT");
  }

  @Test
  void statusesOutOfOrderAndTwiceCountOnce() {
    var text = phone.verified("SMS");
    var call = phone.verified("VOICE");
    phone.rules(text, 0, call, FIVE_MINUTES, text, 2 * FIVE_MINUTES);
    var alert = Api.trigger(Api.paging(anna), "a");
    awaitSent(alert);
    var message = phone.awaitText();

    Telephone.status(message, "MessageStatus", "undelivered", "ErrorCode", "30005");
    Telephone.status(message, "MessageStatus", "sent");
    Telephone.status(message, "MessageStatus", "undelivered", "ErrorCode", "30005");
    Telephone.status(message, "MessageStatus", "delivered");

    phone.awaitCall();
    assertThat(ledger(alert).stream().filter("FAILURE"::equals)).hasSize(1);
    assertThat(ledger(alert).stream().filter("ADVANCED"::equals)).hasSize(1);
    assertThat(ledger(alert)).doesNotContain("DELIVERED");
  }

  @Test
  void whatWasDeliveredIsNotedAndNothingComesEarlier() {
    var alert = pagedByTextThenCall();
    awaitSent(alert);

    Telephone.status(phone.awaitText(), "MessageStatus", "delivered");

    assertThat(ledger(alert)).endsWith("DELIVERED");
    assertThat(phone.pages()).hasSize(1);
    clock.advance(Duration.ofSeconds(FIVE_MINUTES));
    phone.awaitCall();
  }

  @Test
  void aMachineIsNoAnswer() {
    var call = phone.verified("VOICE");
    var text = phone.verified("SMS");
    phone.rules(call, 0, text, FIVE_MINUTES);
    var alert = Api.trigger(Api.paging(anna), "a");
    awaitSent(alert);

    Telephone.status(phone.awaitCall(), "AnsweredBy", "machine_start");

    phone.awaitText();
    assertThat(Api.status(alert)).isEqualTo("TRIGGERED");
    Api.get("/pages/" + FirstPage.of(alert)).body("ledger.detail.said", hasItems("voicemail"));
  }

  @Test
  void whoDoesNotPickUpGetsTheNextMessageAtOnce() {
    for (var outcome : List.of("busy", "no-answer", "failed")) {
      var someone = Api.person("ivan");
      var other = Telephone.of(someone);
      var call = other.verified("VOICE");
      var text = other.verified("SMS");
      other.rules(call, 0, text, FIVE_MINUTES);
      var alert = Api.trigger(Api.paging(someone), "a");
      awaitSent(alert);

      Telephone.status(other.awaitCall(), "CallStatus", outcome);

      other.awaitText();
    }
  }

  @Test
  void whatCanWaitDoesNotBreakTheQuietHours() {
    phone.rulesOf("LOW", phone.verified("SMS"), 0, phone.verified("VOICE"), 6 * 3_600);
    Api.put(
            "/people/" + anna.id() + "/notification-rules/quiet-hours",
            Map.of(
                "windows",
                List.of(
                    Map.of("days", List.of(DayOfWeek.values()), "from", "13:00", "to", "17:00"))))
        .statusCode(200);
    var service = Api.paging(anna);
    var noon = clock.instant().atOffset(ZoneOffset.UTC).plusDays(1).with(LocalTime.NOON);
    clock.advance(Duration.between(clock.instant(), noon.toInstant()));
    var event = Api.event(service, "trigger", "a");
    event.put("payload", Map.of("summary", "slow", "source", "probe", "severity", "warning"));
    Api.enqueue(event).statusCode(202);
    var alert = UUID.fromString(Api.alerts(service).get(0).get("id").toString());
    awaitSent(alert);
    clock.advance(Duration.ofHours(2));

    Telephone.status(phone.awaitText(), "MessageStatus", "undelivered");

    Api.get("/pages/" + FirstPage.of(alert))
        .body("steps[1].status", equalTo("PENDING"))
        .body("steps[1].dueAt", equalTo(noon.withHour(17).toInstant().toString()));
    clock.advance(Duration.ofHours(3));
    phone.awaitCall();
  }

  @Test
  void newsAfterTheAnswerChangeNothing() {
    var alert = pagedByTextThenCall();
    awaitSent(alert);
    phone.write("ack");

    Telephone.status(phone.awaitText(), "MessageStatus", "undelivered", "ErrorCode", "30003");
    clock.advance(Duration.ofSeconds(2 * FIVE_MINUTES));

    assertThat(ledger(alert)).contains("FAILURE").doesNotContain("ADVANCED");
    assertThat(phone.pages()).hasSize(1);
    assertThat(Api.status(alert)).isEqualTo("ACKNOWLEDGED");
  }

  @Test
  void whoWroteStopIsCalledAtOnce() {
    var text = phone.verified("SMS");
    var call = phone.verified("VOICE");
    phone.rules(text, 0, call, FIVE_MINUTES);
    var service = Api.paging(anna);
    FakeTwilio.refuse(phone.number(), 400, 21610);
    var alert = Api.trigger(service, "a");
    awaitLedger(alert, "ADVANCED");
    FakeTwilio.accept(phone.number());

    assertThat(ledger(alert)).containsSubsequence("ATTEMPT", "FAILURE", "ADVANCED");
  }

  @Test
  void theSecondProviderSendsWhatTheFirstCannot() {
    var text = phone.verified("SMS");
    phone.rules(text, 0);
    var service = Api.paging(anna);
    FakeTwilio.refuse(FakeTwilio.PRIMARY, 503, 20503);
    var alert = Api.trigger(service, "a");
    awaitLedger(alert, "FAILURE");
    clock.advance(Duration.ofSeconds(1));

    awaitSent(alert);

    assertThat(phone.awaitText().account()).isEqualTo(FakeTwilio.SECONDARY);
    assertThat(ledger(alert)).doesNotContain("ADVANCED");
  }

  @Test
  void whatIsSaidCannotBreakOutOfIt() {
    phone.rules(phone.verified("VOICE"), 0);
    var service = Api.paging(anna);
    var event = Api.event(service, "trigger", "a");
    event.put(
        "payload",
        Map.of(
            "summary",
            "</Say><Dial>+19005550199</Dial> & \"more\"",
            "source",
            "probe",
            "severity",
            "critical"));
    Api.enqueue(event).statusCode(202);

    assertThat(phone.awaitCall().words()).contains("&lt;Dial&gt;").doesNotContain("<Dial>");
  }
}
