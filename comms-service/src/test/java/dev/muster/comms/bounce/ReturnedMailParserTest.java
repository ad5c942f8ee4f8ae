package dev.muster.comms.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.muster.testkit.mail.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnedMailParserTest {
  private static final UUID ID = UUID.fromString("01a203b1-de28-7d23-acca-46c82711eb80");
  private static final byte[] BOUNCE =
      Reports.status(mail(), "bounces@example.org", "failed", "5.1.1", "550 5.1.1 no such user");

  @Test
  void readsWhoseMailItWasAndWhy() {
    ReturnedMail returned = ReturnedMailParser.parse(BOUNCE).orElseThrow();

    assertThat(returned.kind()).isEqualTo(ReturnedMail.Kind.BOUNCED);
    assertThat(returned.messageId()).contains(ID);
    assertThat(returned.why()).isEqualTo("550 5.1.1 no such user");
  }

  @Test
  void mailThatBreaksOffAnywhereIsHarmless() {
    for (int length = 0; length < BOUNCE.length; length += 7) {
      byte[] broken = Arrays.copyOf(BOUNCE, length);
      assertThatCode(() -> ReturnedMailParser.parse(broken)).doesNotThrowAnyException();
    }
  }

  @Test
  void mailWithBytesTurnedRoundIsHarmless() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] broken = BOUNCE.clone();
      for (int j = 0; j < 10; j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> ReturnedMailParser.parse(broken)).doesNotThrowAnyException();
    }
  }

  @Test
  void malformedReportsAreHarmless() {
    String whole = new String(BOUNCE, StandardCharsets.UTF_8);
    List<String> corpus =
        List.of(
            "",
            "\r\n\r\n",
            "no headers at all",
            whole.replace("boundary=\"limit\"", ""),
            whole.replace("boundary=\"limit\"", "boundary=\"\u0000\""),
            whole.replace("--limit--", ""),
            whole.replace("Action: failed", "Action: \u0000\u0000"),
            whole.replace("Action: failed", "Action:"),
            whole.replace("Status: 5.1.1", "Status: 99999.99999.99999"),
            whole.replace("message/delivery-status", "multipart/mixed; boundary=limit"),
            whole.replace("Content-Type: text/plain", "Content-Transfer-Encoding: base64"),
            whole.replace("Content-Type: text/plain", "Content-Type: text/plain; charset=nonsense"),
            whole.replace("<message.", "<message./../"),
            nested(200));
    for (String each : corpus) {
      assertThatCode(() -> ReturnedMailParser.parse(each.getBytes(StandardCharsets.UTF_8)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aReasonIsShortAndOneLine() {
    byte[] talkative =
        Reports.status(
            mail(), "bounces@example.org", "failed", "5.0.0", "550 " + "long ".repeat(1_000));

    String why = ReturnedMailParser.parse(talkative).orElseThrow().why();

    assertThat(why).hasSizeLessThanOrEqualTo(500).doesNotContain("\n", "\r");
  }

  private static String nested(int deep) {
    StringBuilder mail = new StringBuilder("MIME-Version: 1.0\r\n");
    for (int i = 0; i < deep; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\r\n\r\n--b")
          .append(i)
          .append("\r\n");
    }
    return mail.toString();
  }

  private static ReceivedMail mail() {
    return new ReceivedMail(
        "muster@example.org",
        List.of("reader@example.org"),
        "Problems",
        "",
        null,
        Map.of("Message-ID", "<message." + ID + "@example.org>"),
        "");
  }
}
