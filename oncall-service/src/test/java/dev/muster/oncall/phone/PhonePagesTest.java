package dev.muster.oncall.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.muster.oncall.Api;
import dev.muster.testkit.phone.FakeTwilio;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages by text message and call: sent, followed, and answered. */
@QuarkusTest
class PhonePagesTest {
  /** A clock that is moved by hours makes alerts of other tests due, too. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

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

  private UUID pagedByText() {
    phone.rules(phone.verified("SMS"), 0);
    return Api.trigger(Api.paging(anna, Api.person("boris")), "a");
  }

  private UUID pagedByCall() {
    phone.rules(phone.verified("VOICE"), 0);
    return Api.trigger(Api.paging(anna, Api.person("boris")), "a");
  }

  private static Object page(UUID alert) {
    return Api.pages(alert).get(Api.pages(alert).size() - 1).get("id");
  }

  private static List<String> ledger(UUID alert) {
    return Api.ledger(page(alert));
  }

  private static void awaitLedger(UUID alert, String kind) {
    await().atMost(PATIENCE).until(() -> ledger(alert).contains(kind));
  }

  private static String status(UUID alert) {
    return Api.alert(alert).get("status").toString();
  }

  @Test
  void theTextSaysWhatIsWrongAndHowToAnswer() {
    pagedByText();

    var words = phone.awaitText().words();

    assertThat(words).startsWith("[CRITICAL] service").contains("it is down", "/ack/");
    assertThat(words).contains("Reply " + Telephone.code(phone.awaitText()) + " to take it");
  }

  @Test
  void aTextThatWasNotDeliveredMakesTheCallComeAtOnce() {
    var alert = pagedByTextThenCall();
    awaitLedger(alert, "RECEIPT");
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
    awaitLedger(alert, "RECEIPT");
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
    awaitLedger(alert, "RECEIPT");

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
    awaitLedger(alert, "RECEIPT");

    Telephone.status(phone.awaitCall(), "AnsweredBy", "machine_start");

    phone.awaitText();
    assertThat(status(alert)).isEqualTo("TRIGGERED");
    Api.get("/pages/" + page(alert)).body("ledger.detail.said", hasItems("voicemail"));
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
      awaitLedger(alert, "RECEIPT");

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
    awaitLedger(alert, "RECEIPT");
    clock.advance(Duration.ofHours(2));

    Telephone.status(phone.awaitText(), "MessageStatus", "undelivered");

    Api.get("/pages/" + page(alert))
        .body("steps[1].status", equalTo("PENDING"))
        .body("steps[1].dueAt", equalTo(noon.withHour(17).toInstant().toString()));
    clock.advance(Duration.ofHours(3));
    phone.awaitCall();
  }

  @Test
  void newsAfterTheAnswerChangeNothing() {
    var alert = pagedByTextThenCall();
    awaitLedger(alert, "RECEIPT");
    phone.write("ack");

    Telephone.status(phone.awaitText(), "MessageStatus", "undelivered", "ErrorCode", "30003");
    clock.advance(Duration.ofSeconds(2 * FIVE_MINUTES));

    assertThat(ledger(alert)).contains("FAILURE").doesNotContain("ADVANCED");
    assertThat(phone.pages()).hasSize(1);
    assertThat(status(alert)).isEqualTo("ACKNOWLEDGED");
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

    awaitLedger(alert, "RECEIPT");

    assertThat(phone.awaitText().account()).isEqualTo(FakeTwilio.SECONDARY);
    assertThat(ledger(alert)).doesNotContain("ADVANCED");
  }

  @Test
  void theCodeTakesTheAlert() {
    var alert = pagedByText();

    var reply = phone.write(Telephone.code(phone.awaitText()));

    assertThat(reply).contains("<Message>It is yours");
    assertThat(Api.alert(alert))
        .containsEntry("status", "ACKNOWLEDGED")
        .containsEntry("acknowledgedBy", anna.name());
    Api.get("/pages/" + page(alert))
        .body("page.answeredVia", equalTo("sms"))
        .body("ledger.kind", hasItems("ANSWER"));
  }

  @Test
  void escWithTheCodePagesTheNextLevelNow() {
    var alert = pagedByText();

    assertThat(phone.write("Esc " + Telephone.code(phone.awaitText()) + "."))
        .contains("next level is being paged");

    await().until(() -> Api.pages(alert).size() == 2);
    assertThat(status(alert)).isEqualTo("TRIGGERED");
    assertThat(ledger(alert)).contains("ANSWER");
    assertThat(phone.write("esc")).contains("no next level");
  }

  @Test
  void resWithTheCodeClosesAlsoWhatWasTaken() {
    var alert = pagedByText();
    var code = Telephone.code(phone.awaitText());
    phone.write("ack " + code);

    assertThat(phone.write(code + " res")).contains("<Message>Closed");

    assertThat(status(alert)).isEqualTo("RESOLVED");
    assertThat(phone.write(code)).contains("This alert is over");
  }

  @Test
  void withoutACodeTheOnlyOpenPageIsMeant() {
    var alert = pagedByText();
    phone.awaitText();

    assertThat(phone.write("close")).contains("Closed");

    assertThat(status(alert)).isEqualTo("RESOLVED");
    assertThat(phone.write("ack")).contains("No page of yours is open");
  }

  @Test
  void severalOpenPagesAreListedWithTheirCodes() {
    phone.rules(phone.verified("SMS"), 0);
    var service = Api.paging(anna);
    var first = Api.trigger(service, "a");
    var second = Api.trigger(service, "b");
    await().until(() -> phone.pages().size() == 2);
    var codes = phone.pages().stream().map(Telephone::code).toList();
    assertThat(codes).doesNotHaveDuplicates();

    assertThat(phone.write("ack")).contains("Several pages are open", codes.get(0), codes.get(1));

    assertThat(List.of(status(first), status(second))).containsOnly("TRIGGERED");
    phone.write(codes.get(0));
    assertThat(List.of(status(first), status(second))).containsOnlyOnce("ACKNOWLEDGED");
  }

  @Test
  void textsThatMeanNothingGetHelp() {
    pagedByText();

    assertThat(phone.write("what is it?")).contains("Reply with the code");
    assertThat(phone.write("ack 0000")).contains("No page of yours has the code 0000");
    assertThat(phone.write("STOP")).doesNotContain("<Message>");
    assertThat(phone.write("<b>&\u0007")).contains("Reply with the code");
  }

  @Test
  void machinesThatAnswerEverythingAreNotHelpedForEver() {
    pagedByText();
    phone.awaitText();

    for (int i = 0; i < 5; i++) {
      assertThat(phone.write("I am driving")).contains("<Message>");
    }

    assertThat(phone.write("I am driving")).doesNotContain("<Message>");
    assertThat(phone.write("ack")).contains("It is yours");
  }

  @Test
  void aStrangerIsToldSo() {
    pagedByText();
    var code = Telephone.code(phone.awaitText());

    assertThat(Telephone.of(anna).write(code)).contains("knows nobody with this number");
  }

  @Test
  void aCodeIsGoodForItsOwnTelephoneOnly() {
    var alert = pagedByText();
    var boris = Telephone.of(Api.person("boris"));
    boris.verified("SMS");

    assertThat(boris.write(Telephone.code(phone.awaitText()))).contains("No page of yours has");
    assertThat(status(alert)).isEqualTo("TRIGGERED");
  }

  @Test
  void aTelephoneThatWasTakenAwayAnswersForNobody() {
    var method = phone.verified("SMS");
    phone.rules(method, 0);
    var alert = Api.trigger(Api.paging(anna), "a");
    var code = Telephone.code(phone.awaitText());
    Api.delete("/people/" + anna.id() + "/contact-methods/" + method).statusCode(204);

    assertThat(phone.write(code)).contains("knows nobody with this number");
    assertThat(status(alert)).isEqualTo("TRIGGERED");
  }

  @Test
  void theReplyIsInThePersonsLanguage() {
    var ivan = Api.person("ivan", "ru");
    var theirs = Telephone.of(ivan);
    theirs.rules(theirs.verified("SMS"), 0);
    Api.trigger(Api.paging(ivan), "a");

    assertThat(theirs.write(Telephone.code(theirs.awaitText()))).contains("Оповещение за вами");
  }

  @Test
  void aRepeatedMessageIsAnsweredTheSameAndActsOnce() {
    var alert = pagedByText();
    var code = Telephone.code(phone.awaitText());

    var first = phone.write("SM-once-" + alert, "esc " + code).extract().asString();
    var second = phone.write("SM-once-" + alert, "esc " + code).extract().asString();

    assertThat(second).isEqualTo(first);
    assertThat(Api.log(alert).stream().filter("HASTENED"::equals)).hasSize(1);
  }

  @Test
  void aKeyTakesEscalatesAndCloses() {
    var alert = pagedByCall();
    var call = phone.awaitCall();
    assertThat(call.words()).contains("language=\"en-US\"", "it is down", "Press 4");

    assertThat(phone.press(call, "7")).contains("next level is being paged");
    await().until(() -> Api.pages(alert).size() == 2);
    assertThat(phone.press(call, "4")).contains("It is yours");
    assertThat(status(alert)).isEqualTo("ACKNOWLEDGED");
    Api.get("/pages/" + page(alert)).body("page.answeredVia", equalTo("voice"));
    assertThat(phone.press(call, "6")).contains("Closed").contains("<Hangup/>");
    assertThat(status(alert)).isEqualTo("RESOLVED");
  }

  @Test
  void aWrongKeyIsAskedForOnceMore() {
    var alert = pagedByCall();
    var call = phone.awaitCall();
    var id = page(alert);

    assertThat(phone.press(call, "9")).contains("That key does nothing", "again=true");
    assertThat(
            Telephone.post(
                    "/twilio/voice?page=" + id + "&again=true",
                    Map.of("CallSid", call.sid(), "To", phone.number(), "Digits", "9"))
                .extract()
                .asString())
        .contains("<Hangup/>")
        .doesNotContain("<Gather");
    assertThat(status(alert)).isEqualTo("TRIGGERED");
  }

  @Test
  void aCallSpeaksThePersonsLanguage() {
    var ivan = Api.person("ivan", "ru");
    var theirs = Telephone.of(ivan);
    theirs.rules(theirs.verified("VOICE"), 0);
    Api.trigger(Api.paging(ivan), "a");

    var call = theirs.awaitCall();

    assertThat(call.words()).contains("language=\"ru-RU\"", "Нажмите 4");
    assertThat(theirs.press(call, "4")).contains("ru-RU", "Оповещение за вами");
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

  @Test
  void nothingIsHeardThatTheProviderDidNotSign() {
    var alert = pagedByText();
    var code = Telephone.code(phone.awaitText());
    var form = new HashMap<String, String>();
    form.put("AccountSid", FakeTwilio.PRIMARY);
    form.put("MessageSid", "SM-forged-" + alert);
    form.put("From", phone.number());
    form.put("Body", "res " + code);
    var url = "https://muster.example.org/oncall/twilio/sms";

    var ofAnother = FakeTwilio.sign(FakeTwilio.SECONDARY, url, form);
    Telephone.post("/twilio/sms", form, ofAnother)
        .statusCode(403)
        .body("code", equalTo("twilio.bad-signature"));
    Telephone.post("/twilio/status?delivery=x", form, ofAnother).statusCode(403);
    Telephone.post("/twilio/voice?page=x", form, ofAnother).statusCode(403);
    Telephone.post("/twilio/sms", form, "").statusCode(403);
    assertThat(status(alert)).isEqualTo("TRIGGERED");

    var withPort = url.replace("example.org", "example.org:443");
    Telephone.post("/twilio/sms", form, FakeTwilio.sign(FakeTwilio.PRIMARY, withPort, form))
        .statusCode(200);
    assertThat(status(alert)).isEqualTo("RESOLVED");
  }

  @Test
  void aSignedCallThatLacksSomethingIsRefused() {
    Telephone.post("/twilio/sms", Map.of("From", "+1")).statusCode(400);
    Telephone.post("/twilio/voice?page=x", Map.of("CallSid", "CA1", "To", "+1")).statusCode(400);
    Telephone.post("/twilio/status?delivery=x", Map.of("MessageSid", "SM1")).statusCode(204);
    Telephone.post(
            "/twilio/status?delivery=" + UUID.randomUUID(),
            Map.of("MessageSid", "SM1", "MessageStatus", "delivered"))
        .statusCode(204);
  }
}
