package dev.muster.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FakeSmtpTest {

  @BeforeEach
  @AfterEach
  void acceptAgain() {
    FakeSmtp.reset();
  }

  @Test
  void keepsAMailAsItWasSent() throws MessagingException {
    send(
        "ada@example.org",
        "Вас зовут",
        "Open https://example.org/ack/abc now\n.dot\n",
        "<p>да</p>");

    ReceivedMail mail = FakeSmtp.awaitMailTo("ADA@example.org");
    assertThat(mail.sender()).isEqualTo("muster@example.org");
    assertThat(mail.subject()).isEqualTo("Вас зовут");
    assertThat(mail.text()).contains("\r\n.dot\r\n");
    assertThat(mail.html()).isEqualTo("<p>да</p>");
    assertThat(mail.header("message-id")).isNotBlank();
    assertThat(mail.link("/ack/")).isEqualTo("https://example.org/ack/abc");
    assertThat(FakeSmtp.receivedBy("bob@example.org")).isEmpty();
  }

  @Test
  void refusesConnectionsAndComesBackOnTheSamePort() throws MessagingException {
    int port = FakeSmtp.port();
    FakeSmtp.mode(FakeSmtp.Mode.REFUSE);
    assertThatThrownBy(() -> send("ada@example.org", "s", "t", "h"))
        .isInstanceOf(MessagingException.class);

    FakeSmtp.mode(FakeSmtp.Mode.ACCEPT);
    send("ada@example.org", "s", "t", "h");

    assertThat(FakeSmtp.port()).isEqualTo(port);
    assertThat(FakeSmtp.received()).hasSize(1);
  }

  @Test
  void failsForNowOrForGood() {
    FakeSmtp.mode(FakeSmtp.Mode.TEMPORARY_FAILURE);
    assertThatThrownBy(() -> send("ada@example.org", "s", "t", "h")).hasStackTraceContaining("451");

    FakeSmtp.mode(FakeSmtp.Mode.PERMANENT_FAILURE);
    assertThatThrownBy(() -> send("ada@example.org", "s", "t", "h")).hasStackTraceContaining("550");

    FakeSmtp.mode(FakeSmtp.Mode.ACCEPT);
    FakeSmtp.reject("ada@example.org");
    assertThatThrownBy(() -> send("ada@example.org", "s", "t", "h")).hasStackTraceContaining("550");
    assertThat(FakeSmtp.received()).isEmpty();
  }

  @Test
  void keepsTheMailWhenTheAnswerIsLost() {
    FakeSmtp.mode(FakeSmtp.Mode.LOSE_ANSWER);

    assertThatThrownBy(() -> send("ada@example.org", "s", "t", "h"))
        .isInstanceOf(MessagingException.class);

    assertThat(FakeSmtp.awaitMailTo("ada@example.org").subject()).isEqualTo("s");
  }

  @Test
  void answersLateEnoughForATimeOut() {
    FakeSmtp.slow(Duration.ofSeconds(5));

    assertThatThrownBy(() -> send("ada@example.org", "s", "t", "h"))
        .isInstanceOf(MessagingException.class);
  }

  private static void send(String to, String subject, String text, String html)
      throws MessagingException {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", Integer.toString(FakeSmtp.port()));
    settings.put("mail.smtp.timeout", "1000");
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("muster@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    MimeBodyPart rich = new MimeBodyPart();
    rich.setText(html, "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", plain, rich));
    Transport.send(message);
  }
}
