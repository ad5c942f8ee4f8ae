package dev.muster.oncall.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.oncall.Api;
import dev.muster.testkit.phone.FakeTwilio;
import dev.muster.testkit.phone.TakenMessage;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many alerts on one telephone: one text or call for all of them, answered together. */
@QuarkusTest
class PhoneStormTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE_OF_TEXTS = Duration.ofSeconds(30);
  private static final Duration PAUSE_OF_CALLS = Duration.ofMinutes(2);
  private static final int TEXTS = 5;
  private static final int CALLS = 2;

  @Inject MovableClock clock;

  private Telephone phone;
  private Api.Someone anna;

  @BeforeEach
  void somebodyWithATelephone() {
    anna = Api.person("anna");
    phone = Telephone.of(anna);
  }

  @AfterEach
  void asItWas() {
    FakeTwilio.accept(phone.number());
    clock.reset();
  }

  private List<UUID> storm(int many) {
    var service = Api.paging(anna);
    clock.stop();
    return IntStream.range(0, many).mapToObj(i -> Api.trigger(service, "alert " + i)).toList();
  }

  private void awaitPages(int many) {
    await().atMost(PATIENCE).until(() -> phone.pages().size() >= many);
  }

  private TakenMessage next(int after, Duration pause) {
    awaitPages(after);
    clock.advance(pause);
    return FakeTwilio.await(phone.number(), message -> message.words().contains("4 alerts"));
  }

  private static List<Object> statuses(List<UUID> alerts) {
    return alerts.stream().map(alert -> Api.alert(alert).get("status")).toList();
  }

  private static List<String> ledger(UUID alert) {
    return Api.ledger(Api.pages(alert).get(0).get("id"));
  }

  @Test
  void oneCodeTakesAllThatATextTells() {
    phone.rules(phone.verified("SMS"), 0);
    var alerts = storm(TEXTS + 4);
    var text = next(TEXTS, PAUSE_OF_TEXTS);

    assertThat(text.words()).startsWith("[CRITICAL] 4 alerts: service").contains("/ack/all/");
    var code = Telephone.code(text);
    assertThat(phone.write("res " + code)).contains("only takes all alerts");
    assertThat(statuses(alerts)).containsOnly("TRIGGERED");

    assertThat(phone.write(code)).contains("4 alerts are yours");

    assertThat(statuses(alerts.subList(TEXTS, TEXTS + 4))).containsOnly("ACKNOWLEDGED");
    assertThat(statuses(alerts.subList(0, TEXTS))).containsOnly("TRIGGERED");
    assertThat(phone.write(code)).contains("Nothing of this message");
  }

  @Test
  void aTextThatTheProviderRepeatsTakesNothingAgain() {
    phone.rules(phone.verified("SMS"), 0);
    var alerts = storm(TEXTS + 4);
    var code = Telephone.code(next(TEXTS, PAUSE_OF_TEXTS));
    var sid = "SM" + UUID.randomUUID();
    var first = phone.write(sid, code).statusCode(200).extract().asString();
    var givenBack = alerts.get(TEXTS);
    Api.post("/alerts/" + givenBack + "/unacknowledge", "").statusCode(200);

    assertThat(phone.write(sid, code).statusCode(200).extract().asString())
        .isEqualTo(first)
        .contains("4 alerts are yours");

    assertThat(Api.status(givenBack)).isEqualTo("TRIGGERED");
  }

  @Test
  void oneKeyTakesAllThatACallTells() {
    phone.rules(phone.verified("VOICE"), 0);
    var alerts = storm(CALLS + 4);
    var call = next(CALLS, PAUSE_OF_CALLS);

    assertThat(call.words()).contains("You are paged for 4 alerts", "Press 4");
    assertThat(phone.press(call, "7")).contains("That key does nothing", "again=true");
    assertThat(phone.press(call, "4")).contains("4 alerts are yours").contains("<Hangup/>");

    assertThat(statuses(alerts.subList(CALLS, CALLS + 4))).containsOnly("ACKNOWLEDGED");
    assertThat(Api.pages(alerts.get(CALLS)).get(0)).containsEntry("answeredVia", "voice");
  }

  @Test
  void aCodeIsGoodForItsOwnTelephoneOnly() {
    phone.rules(phone.verified("SMS"), 0);
    storm(TEXTS + 4);
    var code = Telephone.code(next(TEXTS, PAUSE_OF_TEXTS));
    var boris = Telephone.of(Api.person("boris"));
    boris.verified("SMS");

    assertThat(boris.write(code)).contains("No page of yours has");
  }

  @Test
  void whenTheMessageForAllDoesNotArriveTheNextOneComesForEach() {
    var text = phone.verified("SMS");
    var call = phone.verified("VOICE");
    phone.rules(text, 0, call, 3_600);
    var alerts = storm(TEXTS + 4);
    var bundle = next(TEXTS, PAUSE_OF_TEXTS);

    Telephone.status(bundle, "MessageStatus", "undelivered", "ErrorCode", "30003");

    for (var alert : alerts.subList(TEXTS, TEXTS + 4)) {
      assertThat(ledger(alert)).containsSubsequence("WAITING", "QUEUED", "FAILURE", "ADVANCED");
    }
    phone.awaitCall();
    assertThat(ledger(alerts.get(0))).doesNotContain("ADVANCED");
  }
}
