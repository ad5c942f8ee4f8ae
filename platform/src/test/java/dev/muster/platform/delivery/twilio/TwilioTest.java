package dev.muster.platform.delivery.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryFixture;
import dev.muster.platform.delivery.DeliveryReport;
import dev.muster.platform.delivery.DeliveryReport.State;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.testkit.phone.FakeTwilio;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TwilioTest {
  @Inject DeliveryFixture fixture;
  @Inject Deliveries deliveries;
  @Inject MovableClock clock;

  private final String number = FakeTwilio.number();

  @AfterEach
  void reset() {
    FakeTwilio.accept(FakeTwilio.PRIMARY);
    FakeTwilio.accept(FakeTwilio.SECONDARY);
    FakeTwilio.accept(number);
    clock.reset();
  }

  private UUID send() {
    return fixture.enqueue(DeliveryRequest.sms(number, "it is down"));
  }

  private String sent(UUID id) {
    fixture.awaitStatus(id, DeliveryStatus.SENT);
    return FakeTwilio.awaitMessage(number).sid();
  }

  private boolean report(UUID id, String sid, int rank, State state) {
    var error = state == State.LOST ? "lost" : null;
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                deliveries.report(new DeliveryReport(id, sid, rank, state, "said " + rank, error)));
  }

  @Test
  void aTextMessageNamesWhereItsNewsGo() {
    var id = send();

    var message = FakeTwilio.awaitMessage(number);

    assertThat(message.account()).isEqualTo(FakeTwilio.PRIMARY);
    assertThat(message.fields())
        .containsEntry("From", FakeTwilio.NUMBER)
        .containsEntry("Body", "it is down")
        .containsEntry("StatusCallback", "https://muster.example.org/twilio/status?delivery=" + id);
    assertThat(fixture.awaitStatus(id, DeliveryStatus.SENT).receipt()).contains(message.sid());
  }

  @Test
  void aCallAsksWhoTookIt() {
    fixture.enqueue(DeliveryRequest.voice(number, "<Response/>"));

    assertThat(FakeTwilio.awaitCall(number).fields())
        .containsEntry("Twiml", "<Response/>")
        .containsEntry("MachineDetection", "Enable")
        .containsEntry("AsyncAmd", "true");
  }

  @Test
  void whatTheFirstProviderCannotSendGoesThroughTheSecond() {
    FakeTwilio.refuse(FakeTwilio.PRIMARY, 503, 20503);
    var id = send();
    fixture.awaitAttempts(id, 1);
    clock.advance(Duration.ofSeconds(1));

    var row = fixture.awaitStatus(id, DeliveryStatus.SENT);

    assertThat(row.attempts()).isEqualTo(2);
    assertThat(FakeTwilio.takenFor(number))
        .extracting(message -> message.account())
        .containsExactly(FakeTwilio.SECONDARY);
  }

  @Test
  void aLoginThatDoesNotWorkIsNoReasonToWait() {
    FakeTwilio.refuse(FakeTwilio.PRIMARY, 401, 20003);
    var id = send();
    fixture.awaitAttempts(id, 1);
    clock.advance(Duration.ofSeconds(1));

    fixture.awaitStatus(id, DeliveryStatus.SENT);
  }

  @Test
  void whoWroteStopGetsNoMoreThroughAnyProvider() {
    FakeTwilio.refuse(number, 400, 21610);

    var row = fixture.awaitStatus(send(), DeliveryStatus.FAILED);

    assertThat(row.attempts()).isEqualTo(1);
    assertThat(row.lastError()).contains("STOP");
  }

  @Test
  void newsMakeItDeliveredOrFailed() {
    var delivered = send();
    assertThat(report(delivered, sent(delivered), 10, State.ARRIVED)).isTrue();
    assertThat(fixture.row(delivered).status()).isEqualTo(DeliveryStatus.DELIVERED);

    var lost = fixture.enqueue(DeliveryRequest.voice(number, "<Response/>"));
    fixture.awaitStatus(lost, DeliveryStatus.SENT);
    assertThat(report(lost, FakeTwilio.awaitCall(number).sid(), 10, State.LOST)).isTrue();
    assertThat(fixture.row(lost).status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(fixture.row(lost).lastError()).isEqualTo("lost");
  }

  @Test
  void newsCountOnceAndOnlyForward() {
    var id = send();
    var sid = sent(id);
    assertThat(report(id, sid, 4, State.ON_ITS_WAY)).isTrue();
    assertThat(report(id, sid, 10, State.LOST)).isTrue();

    assertThat(report(id, sid, 10, State.LOST)).isFalse();
    assertThat(report(id, sid, 10, State.ARRIVED)).isFalse();
    assertThat(report(id, sid, 2, State.ON_ITS_WAY)).isFalse();

    assertThat(fixture.row(id).status()).isEqualTo(DeliveryStatus.FAILED);
  }

  @Test
  void newsThatOvertakeTheAnswerCountOnceItIsStored() {
    var id =
        fixture.enqueue(
            DeliveryRequest.sms(number, "later").notBefore(clock.instant().plusSeconds(60)));
    assertThat(report(id, "SM-of-an-attempt-whose-answer-was-lost", 10, State.ARRIVED)).isTrue();
    assertThat(fixture.row(id).status()).isEqualTo(DeliveryStatus.PENDING);

    clock.advance(Duration.ofSeconds(61));

    fixture.awaitStatus(id, DeliveryStatus.DELIVERED);
  }

  @Test
  void theLossOfAnEarlierAttemptSaysNothingAboutTheOneThatCounts() {
    var id = send();
    sent(id);

    report(id, "SM-of-an-earlier-attempt", 10, State.LOST);

    assertThat(fixture.row(id).status()).isEqualTo(DeliveryStatus.SENT);
  }

  @Test
  void newsOfWhatNobodySentAreNoNews() {
    assertThat(report(UUID.randomUUID(), "SM1", 10, State.LOST)).isFalse();
  }
}
