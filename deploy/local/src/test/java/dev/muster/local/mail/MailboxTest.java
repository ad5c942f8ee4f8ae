package dev.muster.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

  @TempDir private Path folder;

  @Test
  void messagesSurviveARestartWithTheirHeadersAndWords() throws Exception {
    mailbox().add("Boris@Muster.example", message("Тревога: checkout", "<p>Hello</p>"));

    Mailbox restarted = mailbox();

    MailSummary mail = restarted.find(any -> true, 0, 10).get(0);
    assertThat(mail.to()).isEqualTo("boris@muster.example");
    assertThat(mail.subject()).isEqualTo("Тревога: checkout");
    assertThat(mail.receivedAt()).isEqualTo(NOW);
    assertThat(mail.headers()).containsEntry("X-Muster-Delivery", List.of("d-1"));
    assertThat(restarted.body(mail.id())).isEqualTo(new MailBody("plain words", "<p>Hello</p>"));
  }

  @Test
  void onlyWhatCameAfterTheLastKnownMessageIsListedNewestFirst() throws Exception {
    Mailbox mailbox = mailbox();
    for (String subject : List.of("one", "two", "three")) {
      mailbox.add("a@muster.example", message(subject, "x"));
    }

    assertThat(mailbox.find(any -> true, 1, 10))
        .extracting(MailSummary::subject)
        .containsExactly("three", "two");
  }

  @Test
  void clearingForgetsEverythingForGood() throws Exception {
    Mailbox mailbox = mailbox();
    mailbox.add("a@muster.example", message("one", "x"));

    mailbox.clear();

    assertThat(mailbox().find(any -> true, 0, 10)).isEmpty();
  }

  private Mailbox mailbox() throws Exception {
    return new Mailbox(folder, InstantSource.fixed(NOW));
  }

  private static MimeMessage message(String subject, String html) throws Exception {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress("muster@muster.example"));
    message.setRecipients(Message.RecipientType.TO, "boris@muster.example");
    message.setSubject(subject, "UTF-8");
    message.setHeader("X-Muster-Delivery", "d-1");
    MimeBodyPart text = new MimeBodyPart();
    text.setText("plain words", "UTF-8");
    MimeBodyPart formatted = new MimeBodyPart();
    formatted.setContent(html, "text/html; charset=UTF-8");
    MimeMultipart both = new MimeMultipart("alternative", text, formatted);
    message.setContent(both);
    message.saveChanges();
    return message;
  }
}
