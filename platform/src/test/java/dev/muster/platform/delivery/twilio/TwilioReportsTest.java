package dev.muster.platform.delivery.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.platform.delivery.DeliveryReport;
import dev.muster.platform.delivery.DeliveryReport.State;
import dev.muster.platform.delivery.http.WebForm;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioReportsTest {
  private static DeliveryReport of(String form) {
    return TwilioReports.of(new UUID(0, 1), WebForm.parse(form)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "MessageSid=SM1&MessageStatus=queued, ON_ITS_WAY",
    "MessageSid=SM1&MessageStatus=accepted, ON_ITS_WAY",
    "MessageSid=SM1&MessageStatus=sending, ON_ITS_WAY",
    "MessageSid=SM1&MessageStatus=sent, ON_ITS_WAY",
    "MessageSid=SM1&MessageStatus=delivered, ARRIVED",
    "MessageSid=SM1&MessageStatus=undelivered, LOST",
    "MessageSid=SM1&MessageStatus=failed, LOST",
    "CallSid=CA1&CallStatus=ringing, ON_ITS_WAY",
    "CallSid=CA1&CallStatus=in-progress, ON_ITS_WAY",
    "CallSid=CA1&CallStatus=completed, ARRIVED",
    "CallSid=CA1&CallStatus=completed&AnsweredBy=human, ARRIVED",
    "CallSid=CA1&CallStatus=completed&AnsweredBy=unknown, ARRIVED",
    "CallSid=CA1&CallStatus=completed&AnsweredBy=machine_end_beep, LOST",
    "CallSid=CA1&CallStatus=busy, LOST",
    "CallSid=CA1&CallStatus=no-answer, LOST",
    "CallSid=CA1&CallStatus=failed, LOST",
    "CallSid=CA1&CallStatus=canceled, LOST",
    "CallSid=CA1&AnsweredBy=machine_start, LOST",
    "CallSid=CA1&AnsweredBy=human, ON_ITS_WAY"
  })
  void statuses(String form, State state) {
    assertThat(of(form).state()).isEqualTo(state);
  }

  @Test
  void laterStatusesRankHigher() {
    assertThat(of("MessageSid=SM1&MessageStatus=queued").rank())
        .isLessThan(of("MessageSid=SM1&MessageStatus=sending").rank());
    assertThat(of("MessageSid=SM1&MessageStatus=sending").rank())
        .isLessThan(of("MessageSid=SM1&MessageStatus=sent").rank());
    assertThat(of("MessageSid=SM1&MessageStatus=sent").rank())
        .isLessThan(of("MessageSid=SM1&MessageStatus=undelivered").rank());
  }

  @Test
  void causesAreSaidInWords() {
    assertThat(of("MessageSid=SM1&MessageStatus=undelivered&ErrorCode=30005").error())
        .isEqualTo("undelivered: the number does not exist (30005)");
    assertThat(of("MessageSid=SM1&MessageStatus=failed&ErrorCode=12345").error())
        .isEqualTo("failed: 12345");
    assertThat(of("CallSid=CA1&AnsweredBy=machine_start").status()).isEqualTo("voicemail");
  }

  @ParameterizedTest
  @CsvSource({
    "MessageSid=SM1",
    "MessageStatus=sent",
    "CallSid=CA1",
    "MessageSid=SM1&MessageStatus=odd"
  })
  void anythingElseIsNoReport(String form) {
    assertThat(TwilioReports.of(new UUID(0, 1), WebForm.parse(form))).isEmpty();
  }
}
