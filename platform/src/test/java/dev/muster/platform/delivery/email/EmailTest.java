package dev.muster.platform.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.platform.delivery.DeliveryFixture;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.platform.delivery.EmailContent;
import dev.muster.testkit.mail.FakeSmtp;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmailTest {
  private static final EmailContent CONTENT =
      new EmailContent(
          "Оповещение: база данных недоступна, а строка темы длиннее, чем помещается в одну",
          "Здравствуйте!\n.\nTwo lines.",
          "<p>Здравствуйте!</p>",
          Map.of("List-Unsubscribe", "<https://example.org/u/1>"),
          "ru");

  @Inject DeliveryFixture fixture;
  @Inject MovableClock clock;

  private final String to = UUID.randomUUID() + "@example.org";

  @AfterEach
  void reset() {
    FakeSmtp.reset();
    clock.reset();
  }

  @Test
  void aMailArrivesWithTextHtmlAndTheHeadersOfAnAutomaticMessage() {
    var id = fixture.enqueue(DeliveryRequest.email(to, CONTENT));

    var mail = FakeSmtp.awaitMailTo(to);

    assertThat(mail.subject()).isEqualTo(CONTENT.subject());
    assertThat(mail.text().trim()).isEqualTo("Здравствуйте!\r\n.\r\nTwo lines.");
    assertThat(mail.html()).contains("<p>Здравствуйте!</p>");
    assertThat(mail.sender()).isEqualTo("muster@localhost");
    assertThat(mail.header("From")).isEqualTo("Muster <muster@localhost>");
    assertThat(mail.header("Message-ID")).isEqualTo("<" + id + "@localhost>");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("X-Auto-Response-Suppress")).isEqualTo("All");
    assertThat(mail.header("Content-Language")).isEqualTo("ru");
    assertThat(mail.header("List-Unsubscribe")).isEqualTo("<https://example.org/u/1>");
    assertThat(mail.header("Date")).isNotBlank();
    assertThat(fixture.awaitStatus(id, DeliveryStatus.SENT).receipt()).contains("queued as");
  }

  @Test
  void anInvitationSaysTheSameInHeaderAndText() {
    var event = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:METHOD:CANCEL\r\nEND:VCALENDAR\r\n";
    fixture.enqueue(
        DeliveryRequest.email(
            to, new EmailContent("Hi", "Text", "<p>Text</p>", null, "en", event)));

    assertThat(FakeSmtp.awaitMailTo(to).raw())
        .contains("Content-Type: text/calendar; charset=UTF-8; method=REQUEST");
  }

  @Test
  void aMailMayCarryAnEventForTheCalendar() {
    var event = "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nSUMMARY:Работы\r\nEND:VCALENDAR\r\n";
    fixture.enqueue(
        DeliveryRequest.email(
            to, new EmailContent("Hi", "Text", "<p>Text</p>", null, "en", event)));

    var mail = FakeSmtp.awaitMailTo(to);

    assertThat(mail.raw()).contains("Content-Type: text/calendar; charset=UTF-8; method=PUBLISH");
    assertThat(mail.text()).isEqualTo("Text");
    assertThat(mail.html()).isEqualTo("<p>Text</p>");
  }

  @Test
  void aMailOfTextOnlyIsPlain() {
    fixture.enqueue(DeliveryRequest.email(to, new EmailContent("Hi", "Text")));

    var mail = FakeSmtp.awaitMailTo(to);

    assertThat(mail.html()).isNull();
    assertThat(mail.header("Content-Type")).startsWith("text/plain");
  }

  @Test
  void aMailWhoseAnswerWasLostIsRepeatedWithTheSameMessageId() {
    FakeSmtp.mode(FakeSmtp.Mode.LOSE_ANSWER);
    var id = fixture.enqueue(DeliveryRequest.email(to, CONTENT).idempotencyKey("page/7@x"));
    fixture.awaitAttempts(id, 1);
    FakeSmtp.mode(FakeSmtp.Mode.ACCEPT);
    clock.advance(Duration.ofMinutes(5));

    fixture.awaitStatus(id, DeliveryStatus.SENT);

    assertThat(FakeSmtp.receivedBy(to))
        .extracting(mail -> mail.header("Message-ID"))
        .containsExactly("<page.7.x@localhost>", "<page.7.x@localhost>");
  }

  @Test
  void aTemporaryRefusalIsTriedAgain() {
    FakeSmtp.mode(FakeSmtp.Mode.TEMPORARY_FAILURE);
    var id = fixture.enqueue(DeliveryRequest.email(to, CONTENT));
    assertThat(fixture.awaitAttempts(id, 1).lastError()).contains("451");
    FakeSmtp.mode(FakeSmtp.Mode.ACCEPT);
    clock.advance(Duration.ofMinutes(5));

    fixture.awaitStatus(id, DeliveryStatus.SENT);

    assertThat(FakeSmtp.receivedBy(to)).hasSize(1);
  }

  @Test
  void aServerThatIsAwayIsTriedAgain() {
    FakeSmtp.mode(FakeSmtp.Mode.REFUSE);
    var id = fixture.enqueue(DeliveryRequest.email(to, CONTENT));
    assertThat(fixture.awaitAttempts(id, 1).status()).isEqualTo(DeliveryStatus.PENDING);
    FakeSmtp.mode(FakeSmtp.Mode.ACCEPT);
    clock.advance(Duration.ofMinutes(5));

    fixture.awaitStatus(id, DeliveryStatus.SENT);
  }

  @Test
  void aMailboxThatDoesNotExistFailsForGood() {
    FakeSmtp.reject(to);

    var row =
        fixture.awaitStatus(
            fixture.enqueue(DeliveryRequest.email(to, CONTENT)), DeliveryStatus.FAILED);

    assertThat(row.lastError()).contains("550").contains("no such mailbox");
    assertThat(row.attempts()).isEqualTo(1);
  }

  @Test
  void whatIsNoAddressFailsForGood() {
    var row =
        fixture.awaitStatus(
            fixture.enqueue(DeliveryRequest.email("nobody at all", CONTENT)),
            DeliveryStatus.FAILED);

    assertThat(row.lastError()).contains("not an e-mail address");
  }

  @Test
  void headersCannotBeSmuggledIn() {
    assertThat(new EmailContent("Hi\r\nBcc: all@example.org", "x").subject())
        .isEqualTo("Hi Bcc: all@example.org");
    for (var header :
        Map.of("X", "a\r\nBcc: all@example.org", "Bad name", "a", "Bad:", "a").entrySet()) {
      assertThatThrownBy(
              () ->
                  new EmailContent(
                      "s", "t", null, Map.of(header.getKey(), header.getValue()), null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
